"""Module instances: their variables, locals, outputs, and the resources and calls in them, evaluated when asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from policycheck.model.values import Unknown
from policycheck.providers.terraform.source.conversion import ConversionError, as_number, convert
from policycheck.providers.terraform.source.evaluate import DataSources, Scope, evaluate, pairs
from policycheck.providers.terraform.source.folder import Declaration, Folder
from policycheck.providers.terraform.source.functions import FunctionError, HclSet
from policycheck.providers.terraform.source.resources import ResourceInstance, Template
from policycheck.providers.terraform.source.values import EvaluationError, merged

if TYPE_CHECKING:
    from policycheck.providers.terraform.source.workspace import Workspace

_MOST_INSTANCES: Final = 10_000
_FAILURES: Final = (EvaluationError, ConversionError, FunctionError)


class Place(NamedTuple):
    """One instance that a ``count`` or ``for_each`` makes.

    Attributes:
        key: a string, an integer, or None where there is only one.
        names: what ``each`` or ``count`` mean in it.
        unknown: why the instances are not known; it then stands for all of them.
        certain: whether there is one at least, although they are not known.
    """

    key: str | int | None
    names: Mapping[str, Any]
    unknown: Unknown | None = None
    certain: bool = False

    def suffix(self) -> str:
        """The key as an address has it."""
        if self.unknown is not None:
            return "[*]"
        if self.key is None:
            return ""
        if isinstance(self.key, int):
            return f"[{self.key}]"
        escaped = self.key.replace("\\", "\\\\").replace('"', '\\"')
        return f'["{escaped}"]'


_ALONE: Final = [Place(None, {})]


class ModuleInstance:
    """A module as one call makes it; the root module is one without a call.

    Attributes:
        address: empty for the root.
        call: the call's declaration; None for the root.
        outer: where the call's arguments are evaluated.
    """

    def __init__(
        self, workspace: Workspace, folder: Folder, address: str, call: Declaration | None, outer: Scope | None
    ) -> None:
        self.workspace = workspace
        self.folder = folder
        self.address = address
        self.call = call
        self.outer = outer
        self.scope = Scope(self, {})
        self._known: dict[tuple[str, Any], Any] = {}

    # -- names ---------------------------------------------------------------------------------------------

    def root_name(self, root: str, name: str) -> Any:
        """What ``root.name`` means: ``var.x``, ``local.x``, ``aws_s3_bucket.x``, ..."""
        if root == "var":
            return self._once("var", name, self._variable)
        if root == "local":
            return self._once("local", name, self._local)
        if root == "module":
            return self._once("module", name, self._module)
        if root == "data":
            return DataSources(name)
        if root == "path":
            return self._path(name)
        if root in ("each", "count", "self"):
            raise EvaluationError(f"{root}.{name} means nothing here")
        if root == "terraform":
            return Unknown(f"terraform.{name} is decided when terraform runs")
        return self.resource(True, root, name)

    def resource(self, managed: bool, type_: str, name: str) -> Any:
        """A resource as a whole: one, a list or map of its instances, or the `Template` of instances not known."""
        return self._once("resource", (managed, type_, name), self._resource)

    def output(self, name: str) -> Any:
        return self._once("output", name, self._output)

    def _once(self, sort: str, name: Any, compute: Callable[[Any], Any]) -> Any:
        """A value that is computed once, and that knows it when it is asked for while it is being computed."""
        return self.workspace.once(self._known, (sort, name), lambda: compute(name))

    # -- values --------------------------------------------------------------------------------------------

    def _variable(self, name: str) -> Any:
        declared = self.folder.variables.get(name)
        if declared is None:
            return _undeclared(f"var.{name}", module=self.address)
        if declared.expression("sensitive") is True or declared.expression("ephemeral") is True:
            self.workspace.trace.sensitive = True
        given, value = self._given(name)
        if not given or (value is None and declared.expression("nullable") is False):
            if "default" not in declared.attributes:
                told = f"{self.address}.var.{name}"
                return Unknown(f"variable without a value: var.{name}", name=told)
            value = evaluate(declared.expression("default"), self.scope)
        try:
            return convert(value, declared.expression("type"))
        except _FAILURES as error:
            return Unknown(f"var.{name} does not fit its type: {error}")

    def _given(self, name: str) -> tuple[bool, Any]:
        """Whether a variable is given a value from outside, and which."""
        if self.call is None or self.outer is None:
            variables = self.workspace.variables
            return name in variables, variables.get(name)
        if name not in self.call.attributes:
            return False, None
        try:
            return True, evaluate(self.call.expression(name), self.outer)
        except _FAILURES as error:
            return True, Unknown(f"cannot be evaluated: {error}")

    def _local(self, name: str) -> Any:
        declared = self.folder.locals.get(name)
        if declared is None:
            return _undeclared(f"local.{name}", module=self.address)
        return evaluate(declared[0][0], self.scope)

    def _output(self, name: str) -> Any:
        declared = self.folder.outputs.get(name)
        if declared is None:
            if self.folder.files:
                raise EvaluationError(f"{self.address} has no output {name}")
            return Unknown(f"{self.address} is not here to be read", given=True)
        if declared.expression("sensitive") is True:
            self.workspace.trace.sensitive = True
        try:
            return evaluate(declared.expression("value"), self.scope)
        except _FAILURES as error:
            return Unknown(f"cannot be evaluated: {error}")

    def _path(self, name: str) -> Any:
        if name == "module":
            return self.workspace.relative(self.folder.path)
        return "." if name == "root" else Unknown(f"path.{name} is decided when terraform runs")

    # -- instances -----------------------------------------------------------------------------------------

    def places(self, declared: Declaration) -> list[Place]:
        """The instances of a resource or module call."""
        if "for_each" not in declared.attributes and "count" not in declared.attributes:
            return _ALONE
        places: list[Place] = self._once("places", id(declared), lambda _: self._places(declared))
        return places

    def _places(self, declared: Declaration) -> list[Place]:
        try:
            if "for_each" in declared.attributes:
                return _each(evaluate(declared.expression("for_each"), self.scope))
            return _counted(evaluate(declared.expression("count"), self.scope))
        except _FAILURES as error:
            return [_template(Unknown(f"cannot be evaluated: {error}"))]

    def _resource(self, key: tuple[bool, str, str]) -> Any:
        declared = self.folder.resources.get(key)
        managed, type_, name = key
        if declared is None:
            missing = f"{'' if managed else 'data.'}{type_}.{name}"
            reference = f"{self.address}.{missing}" if self.address else missing
            return _undeclared(missing, reference, module=self.address)
        instances = [self.instance(declared, place) for place in self.places(declared)]
        return _gathered(declared, instances)

    def instance(self, declared: Declaration, place: Place) -> ResourceInstance:
        known = self._known.get(("instance", (id(declared), place.key)))
        if known is None:
            known = ResourceInstance(self, declared, place)
            self._known["instance", (id(declared), place.key)] = known
        return known

    def _module(self, name: str) -> Any:
        declared = self.folder.calls.get(name)
        if declared is None:
            missing = f"module.{name}"
            reference = f"{self.address}.{missing}" if self.address else missing
            return _undeclared(missing, reference, module=self.address)
        return _gathered(declared, [Outputs(child) for child in self.children(declared)])

    def children(self, declared: Declaration) -> list[ModuleInstance]:
        """The modules that a call makes."""
        children: list[ModuleInstance] = self._once("children", id(declared), lambda _: self._children(declared))
        return children

    def _children(self, declared: Declaration) -> list[ModuleInstance]:
        folder = self.workspace.called(self, declared)
        prefix = f"{self.address}." if self.address else ""
        return [
            ModuleInstance(
                self.workspace,
                folder,
                f"{prefix}module.{declared.labels[0]}{place.suffix()}",
                declared,
                Scope(self, place.names),
            )
            for place in self.places(declared)
        ]

    def ancestors(self) -> Iterator[ModuleInstance]:
        """This module and those around it, up to the root."""
        current: ModuleInstance | None = self
        while current is not None:
            yield current
            current = current.outer.module if current.outer is not None else None


class Outputs:
    """A module as an expression names it."""

    __slots__ = ("module",)

    def __init__(self, module: ModuleInstance) -> None:
        self.module = module

    def attribute(self, name: str) -> Any:
        return self.module.output(name)

    def whole(self) -> Unknown:
        return Unknown(f"all outputs of {self.module.address}")


def _undeclared(name: str, *references: str, module: str) -> Unknown:
    """Terraform would refuse it; in a part of a configuration, an argument that names it is set all the same."""
    return Unknown(f"{name} is not declared", references, given=True, name=f"{module}.{name}")


def _gathered(declared: Declaration, instances: list[Any]) -> Any:
    """The instances as an expression sees them."""
    places = [i.place if isinstance(i, ResourceInstance) else None for i in instances]
    if "for_each" not in declared.attributes and "count" not in declared.attributes:
        return instances[0]
    if len(instances) == 1 and _address(instances[0]).endswith("[*]"):
        return Template(instances[0])
    if "count" in declared.attributes:
        return list(instances)
    keys = [place.key if place is not None else _key(i) for place, i in zip(places, instances, strict=True)]
    return dict(zip(map(str, keys), instances, strict=True))


def _address(instance: Any) -> str:
    return str(instance.address if isinstance(instance, ResourceInstance) else instance.module.address)


def _key(outputs: Outputs) -> str:
    names = outputs.module.outer.names if outputs.module.outer is not None else {}
    return str(names["each"]["key"])


def _each(value: Any) -> list[Place]:
    if isinstance(value, Template):
        return [_template(value.all(), value.element(None))]
    if value.__class__ is Unknown:
        return [_template(value, Unknown(value.reason, value.references))]
    if isinstance(value, list) and not isinstance(value, HclSet):
        # Terraform takes sets and maps only; a tuple of texts is what a set is often written as.
        value = list(dict.fromkeys(element for element in value if isinstance(element, str)))
        found = [(element, element) for element in value]
    else:
        found = pairs(value)
    unknowns = [key for key, _ in found if key.__class__ is Unknown]
    if unknowns:  # only sets have such keys, which are their elements
        return [_template(merged(unknowns), merged(unknowns), merged(unknowns))._replace(certain=True)]
    if len(found) > _MOST_INSTANCES:
        return [_template(Unknown(f"more than {_MOST_INSTANCES} instances"))]
    return [Place(str(key), {"each": {"key": str(key), "value": element}}) for key, element in found]


def _counted(value: Any) -> list[Place]:
    if value.__class__ is Unknown:
        return [_template(value)]
    number = as_number(value)
    if number > _MOST_INSTANCES:
        return [_template(Unknown(f"more than {_MOST_INSTANCES} instances"))]
    return [Place(index, {"count": {"index": index}}) for index in range(int(number))]


def _template(reason: Unknown, element: Any = None, key: Unknown | None = None) -> Place:
    """The place that stands for all instances, each of which is made from something like `element`."""
    nothing = Unknown(reason.reason)
    each = {"key": nothing if key is None else key, "value": nothing if element is None else element}
    return Place(None, {"each": each, "count": {"index": Unknown(reason.reason)}}, Unknown(reason.reason))
