"""Resource instances: their arguments and nested blocks as values, each with what it comes from and where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from policycheck.model.values import COMPUTED, Unknown
from policycheck.providers.terraform.source.calls import rendered
from policycheck.providers.terraform.source.conversion import ConversionError, FileNotReadError
from policycheck.providers.terraform.source.evaluate import Scope, evaluate, pairs
from policycheck.providers.terraform.source.folder import Declaration
from policycheck.providers.terraform.source.functions import FunctionError
from policycheck.providers.terraform.source.values import EvaluationError, merged, plain

if TYPE_CHECKING:
    from policycheck.providers.terraform.source.modules import ModuleInstance, Place

Path = tuple[str | int, ...]

_META: Final = frozenset({"count", "for_each", "provider", "depends_on", "lifecycle", "provisioner", "connection"})
_FAILURES: Final = (EvaluationError, ConversionError, FunctionError)
_TEXTS: Final = frozenset(
    {"base64encode", "chomp", "file", "filebase64", "format", "join", "replace", "templatefile", "trimspace"}
)
"""Functions whose result is a text."""
_HANDS_ON: Final = {("terraform_data", "output"): "input"}
"""Attributes that are another argument handed on."""
_RENDERED: Final = ("template_file", "rendered")


class ResourceInstance:
    """One instance of a resource or data source.

    Attributes:
        address: absolute; it ends in ``[*]`` where ``count`` or ``for_each`` is not known.
        references: paths of arguments → the instances that they refer to.
        sensitive: paths of arguments whose value comes from something sensitive.
        expanded: paths of nested blocks → their place in the tree, for lists that ``dynamic`` blocks make.
    """

    def __init__(self, module: ModuleInstance, declared: Declaration, place: Place) -> None:
        self.module = module
        self.declared = declared
        self.place = place
        self.managed = declared.type != "data"
        self.type, self.name = declared.labels
        key = f"{'' if self.managed else 'data.'}{self.type}.{self.name}{place.suffix()}"
        self.address = f"{module.address}.{key}" if module.address else key
        self.references: dict[Path, tuple[str, ...]] = {}
        self.sensitive: set[Path] = set()
        self.expanded: dict[Path, list[list[Any]]] = {}
        self._scope = Scope(module, place.names)
        self._known: dict[tuple[str, Any], Any] = {}

    # -- as others see it ----------------------------------------------------------------------------------

    def attribute(self, name: str) -> Any:
        """An attribute that an expression refers to: what the configuration sets, or what the provider computes."""
        name = _HANDS_ON.get((self.type, name), name)
        if (self.type, name) == _RENDERED:
            return self._rendered()
        handed_on = (self.type, "output") in _HANDS_ON and name == "input"
        if not handed_on:
            self.module.workspace.trace.references.add(self.address)
        value = self.own(name)
        if handed_on:
            return value
        if value is None:
            reason = COMPUTED if self.managed else f"read when planning: {self.address}"
            return Unknown(reason, (self.address,), name=f"{self.address}.{name}")
        if value.__class__ is Unknown:
            # ``aws_s3_bucket.a.bucket`` names the bucket, whatever its name is made of.
            through = Unknown(value.reason, (*value.references, self.address), value.shape, name=value.name)
            through.parts = value.parts
            return through
        return value

    def _rendered(self) -> Any:
        """What the ``template`` provider makes of a text, as ``templatefile`` does of a file."""
        template, variables = self.own("template"), self.own("vars") or {}
        if isinstance(variables, list):  # a block, as Terraform 0.11 had it
            variables = variables[0]
        text = template.shape if template.__class__ is Unknown else template
        if text.__class__ is not str or variables.__class__ is not dict:
            return template if template.__class__ is Unknown else Unknown(f"read when planning: {self.address}")
        try:
            whole = rendered(text, variables, self._scope, self.address)
        except _FAILURES as error:
            return Unknown(f"cannot be evaluated: {error}")
        if template.__class__ is not Unknown:
            return whole
        return merged([template], shape=whole.shape if whole.__class__ is Unknown else whole)

    def whole(self) -> Unknown:
        return Unknown(COMPUTED, (self.address,))

    def own(self, name: str) -> Any:
        """The value of a top-level argument or of the nested blocks of a name; None where there is none."""
        attribute = self.declared.attributes.get(name)
        if attribute is not None:
            return self._attribute((name,), attribute, self._scope)
        if any(_block_type(block) == name for block in self.declared.blocks):
            return self.module.workspace.once(self._known, ("blocks", name), lambda: self._nested_of(name))
        return None

    # -- as a whole ----------------------------------------------------------------------------------------

    def values(self) -> dict[str, Any]:
        """Every argument and nested block; what is null counts as not set."""
        found: dict[str, Any] = {}
        for name, attribute in self.declared.attributes.items():
            if name not in _META:
                value = self._attribute((name,), attribute, self._scope)
                if value is not None:
                    found[name] = plain(value)
        for name in dict.fromkeys(_block_type(block) for block in self.declared.blocks):
            if name not in _META:
                found[name] = self.own(name)
        return found

    def _nested_of(self, name: str) -> list[Any]:
        blocks = [block for block in self.declared.blocks if _block_type(block) == name]
        return self._list(blocks, (name,), self._scope)

    def _list(self, blocks: list[list[Any]], path: Path, scope: Scope) -> list[Any]:
        """The values of the nested blocks of one type, ``dynamic`` ones expanded."""
        values: list[Any] = []
        places: list[list[Any]] = []
        for block in blocks:
            if block[0] != "dynamic":
                values.append(self._body(block[2], (*path, len(values)), scope))
                places.append(block)
                continue
            content = next((inner for inner in block[2][1] if inner[0] == "content"), block)
            for inner_scope in self._iterations(block, path, scope):
                unknown = isinstance(inner_scope, Unknown)
                values.append(inner_scope if unknown else self._body(content[2], (*path, len(values)), inner_scope))
                places.append(content)
        if any(block[0] == "dynamic" for block in blocks):
            self.expanded[path] = places
        return values

    def _iterations(self, block: list[Any], path: Path, scope: Scope) -> Iterator[Any]:
        attributes = block[2][0]
        if "for_each" not in attributes:
            return
        # Several blocks of one type stand at the same path: the position tells their collections apart.
        collection = self._attribute((*path, "for_each", *block[3][:2]), attributes["for_each"], scope)
        if hasattr(collection, "all"):
            collection = collection.all()
        if collection.__class__ is Unknown:
            yield Unknown(collection.reason)
            return
        iterator = attributes["iterator"][0] if "iterator" in attributes else None
        name = iterator[1] if iterator.__class__ is list else block[1][0]
        try:
            found = pairs(collection) if collection is not None else []
        except EvaluationError as error:
            yield Unknown(f"cannot be evaluated: {error}")
            return
        for key, value in found:
            self.module.workspace.count_step()
            yield scope.having(**{name: {"key": key, "value": value}})

    def _body(self, body: list[Any], path: Path, scope: Scope) -> dict[str, Any]:
        attributes, blocks = body
        found: dict[str, Any] = {}
        for name, attribute in attributes.items():
            value = self._attribute((*path, name), attribute, scope)
            if value is not None:
                found[name] = plain(value)
        by_type: dict[str, list[list[Any]]] = {}
        for block in blocks:
            by_type.setdefault(_block_type(block), []).append(block)
        for name, nested in by_type.items():
            found[name] = self._list(nested, (*path, name), scope)
        return found

    def _attribute(self, path: Path, attribute: list[Any], scope: Scope) -> Any:
        expression = attribute[0]
        if expression.__class__ is not list:
            return expression
        value, trace = self.module.workspace.traced(self._known, path, lambda: _value(expression, scope))
        if trace.references:
            self.references[path] = tuple(sorted(trace.references))
        if trace.sensitive:
            self.sensitive.add(path)
        return value


class Template:
    """Instances whose number is not known, all of them as one."""

    __slots__ = ("_instance",)

    def __init__(self, instance: Any) -> None:
        self._instance = instance

    def element(self, _key: Any) -> Any:
        return self._instance

    def attribute(self, name: str) -> Any:
        return self._instance.attribute(name)

    def whole(self) -> Unknown:
        whole: Unknown = self._instance.whole()
        return Unknown(whole.reason)

    def all(self) -> Unknown:
        """All instances as a list."""
        place = getattr(self._instance, "place", None)
        reason = place.unknown.reason if place is not None and place.unknown is not None else COMPUTED
        references = (self._instance.address,) if place is not None else ()
        return Unknown(reason, references)


def _value(expression: Any, scope: Scope) -> Any:
    try:
        return evaluate(expression, scope)
    except FileNotReadError as error:
        # A text, whatever stands in the file on the machine that applies this.
        given = expression[0] == "tpl" or (expression[0] == "call" and expression[1] in _TEXTS)
        return Unknown(f"cannot be evaluated: {error}", given=given)
    except _FAILURES as error:
        return Unknown(f"cannot be evaluated: {error}")
    except RecursionError:
        return Unknown("cannot be evaluated: nested too deeply")


def _block_type(block: list[Any]) -> str:
    return str(block[1][0] if block[0] == "dynamic" and block[1] else block[0])
