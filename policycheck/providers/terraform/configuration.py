"""The ``configuration`` section of a plan: what a value that is known after apply refers to.

Terraform's documentation of the format: "JSON Output Format", section "Configuration Representation".
Expressions there are constants or lists of references; references lead through module variables, module
outputs, ``for_each`` values and instance keys to resource instances of the plan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from policycheck.model.values import COMPUTED, Unknown
from policycheck.providers.terraform import registry
from policycheck.providers.terraform.graph import Entry, Graph

_STEP: Final = re.compile(r'module\.([^.\[]+)(\[(?:"(?:[^"\\]|\\.)*"|\d+)\])?\.?')
_REFERENCE: Final = re.compile(r'((?:data\.)?[^.\[]+\.[^.\[]+)(?:\[("(?:[^"\\]|\\.)*"|\d+)\])?')
_ROOTS: Final = frozenset({"var", "module", "each", "count", "path", "terraform", "local", "self", "terraform_data"})
"""What a reference can begin with that does not name a resource itself."""
_KEYED: Final = ("each.key", "each.value", "count.index")
_REPEATING: Final = ("each.key", "count.index", "path.", "terraform.")
"""References that pick or name, but decide nothing about what is set."""


class Scope:
    """A place that expressions are resolved in: a module instance and the instance key of who asks."""

    __slots__ = ("index", "keyed", "module", "repetition")

    def __init__(
        self,
        module: str,
        index: str | int | None,
        repetition: Mapping[str, Any] | None = None,
        keyed: bool = False,
    ) -> None:
        self.module = module
        self.index = index
        self.repetition = repetition
        """The ``for_each`` expression that ``each.value`` comes from."""
        self.keyed = keyed
        """Whether the expression picks by the asker's key, so that only that instance is meant."""


class Configuration:
    """Resolves the expressions of a plan's configuration to resource instances."""

    def __init__(self, root: Mapping[str, Any]) -> None:
        self._modules: dict[str, Mapping[str, Any] | None] = {"": root}
        self._instances: dict[tuple[str, str], list[Entry]] | None = None
        self._children: dict[tuple[str, str], list[str]] = {}
        self._resources: dict[str | int, dict[str, Mapping[str, Any]]] = {}
        self._outputs: dict[tuple[str, str], tuple[set[str], bool]] = {}
        self._used: dict[int, set[str]] = {}
        self._latest: tuple[Any, Entry | None, Unknown] = (None, None, Unknown(COMPUTED))

    def expressions(self, module: str, key: str) -> Mapping[str, Any] | None:
        """The expressions of the resource ``type.name`` (``data.type.name``) in a module instance."""
        declared = self._declared(module, key)
        return _mapping(declared.get("expressions")) if declared is not None else None

    def resolve(self, entry: Entry, expression: Mapping[str, Any]) -> Unknown:
        """The unknown value of an expression of `entry`, with the instances that it refers to."""
        latest = self._latest
        if latest[0] is not expression or latest[1] is not entry:  # readers of an argument come one after the other
            latest = self._latest = (expression, entry, self._resolve(entry, expression))
        return latest[2]

    def _resolve(self, entry: Entry, expression: Mapping[str, Any]) -> Unknown:
        # Without an instance key there is nothing that ``each`` could stand for.
        declared = self._declared(entry.module, _key(entry)) if entry.index is not None else None
        scope = Scope(entry.module, entry.index, _mapping((declared or {}).get("for_each_expression")))
        found: set[str] = set()
        opaque = self._collect(entry.graph, expression, scope, found, 0)
        if found:
            # Beside a setting, a resource may be one branch of a condition, which the plan does not show.
            reason = f"{COMPUTED}, depending on {opaque}" if opaque else COMPUTED
            return Unknown(reason, tuple(sorted(found)), optional=bool(opaque))
        return Unknown(f"{COMPUTED}, from {opaque}" if opaque else COMPUTED)

    def is_used(self, entry: Entry) -> bool:
        """Whether a data source is referred to, in the module that declares it, by a resource that is judged, by
        another data source, by a module call or by an output to a calling module. One that nothing declares
        counts as used."""
        configured = self._module(entry.module)
        if configured is None or self._declared(entry.module, _key(entry)) is None:
            return True
        used = self._used.get(id(configured))
        if used is None:
            outputs = _mapping(configured.get("outputs")) if entry.module else {}
            used = self._used[id(configured)] = set(_data_sources_used(configured, [outputs]))
        return _key(entry) in used

    def _module(self, address: str) -> Mapping[str, Any] | None:
        """The configuration of the module that an instance address leads to."""
        if address not in self._modules:
            parent, name, _ = split_module(address)
            outer = self._module(parent)
            call = _mapping(_mapping((outer or {}).get("module_calls")).get(name))
            self._modules[address] = _mapping(call.get("module")) or None
        return self._modules[address]

    def _declared(self, module: str, key: str) -> Mapping[str, Any] | None:
        resources = self._resources.get(module)
        if resources is None:
            configured = self._module(module)
            resources = self._resources[module] = {} if configured is None else self._declarations(configured)
        return resources.get(key)

    def _declarations(self, configured: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
        """The resources of a module, which all of its instances share."""
        resources = self._resources.get(id(configured))
        if resources is None:
            resources = self._resources[id(configured)] = {}
            for resource in _list(configured.get("resources")):
                address = _mapping(resource).get("address")
                if address.__class__ is str:
                    resources[address] = resource
        return resources

    # -- collecting references -----------------------------------------------------------------------------

    def _collect(self, graph: Graph, expression: Any, scope: Scope, found: set[str], depth: int) -> str:
        """Adds to `found` what an expression refers to; answers what could not be followed, if anything."""
        opaque = ""
        if depth > 64:
            return "references nested too deeply"
        for references in _reference_lists(expression):
            keyed = scope.keyed or (scope.index is not None and any(each.startswith(_KEYED) for each in references))
            unchanged = not scope.keyed and (keyed or scope.index is None)
            here = scope if unchanged else Scope(scope.module, scope.index if keyed else None, scope.repetition)
            for reference in _longest(references):
                if reference.partition(".")[0] not in _ROOTS:
                    opaque = self._named(graph, reference, here, found) or opaque
                    continue
                own: set[str] = set()
                failed = self._follow(graph, reference, here, own, depth)
                if not own and not failed and not reference.startswith(_REPEATING):
                    failed = reference
                opaque = failed or opaque
                found |= own
        return opaque

    def _follow(self, graph: Graph, reference: str, scope: Scope, found: set[str], depth: int) -> str:
        head, _, rest = reference.partition(".")
        if head == "var":
            return self._variable(graph, re.split(r"[.\[]", rest, maxsplit=1)[0], scope, found, depth)
        if head == "module":
            return self._output(graph, reference, scope, found, depth)
        if head == "each":
            if rest.startswith("value") and scope.repetition:
                picked = Scope(scope.module, scope.index, keyed=True)
                return self._collect(graph, scope.repetition, picked, found, depth + 1)
            return ""
        if head in ("count", "path", "terraform"):
            return ""
        match = _REFERENCE.match(reference) if head == "terraform_data" else None
        if match is None:
            return reference
        # It hands its input on as its output, so what it refers to is what its input does.
        declared = self._declared(scope.module, match[1])
        expressions = _mapping((declared or {}).get("expressions"))
        return self._collect(graph, expressions.get("input"), scope, found, depth + 1) or reference

    def _named(self, graph: Graph, reference: str, scope: Scope, found: set[str]) -> str:
        """Adds the instances of a resource that a reference names."""
        match = _REFERENCE.match(reference)
        if match is None:
            return reference
        name, key = match.groups()
        instances = self._index(graph).get((scope.module, name), [])
        if key is not None or scope.index is not None:
            instances = _choose(instances, _index_key(key) if key else None, scope.index)
        for entry in instances:
            found.add(entry.address)
        return "" if instances else reference

    def _variable(self, graph: Graph, name: str, scope: Scope, found: set[str], depth: int) -> str:
        """A module's variable is what its call passes, seen from where the call stands."""
        if not scope.module:
            return f"var.{name}"
        parent, call_name, index = split_module(scope.module)
        call = _mapping(_mapping((self._module(parent) or {}).get("module_calls")).get(call_name))
        expression = _mapping(call.get("expressions")).get(name)
        if expression is None:
            return f"var.{name}"
        outer = Scope(parent, index, _mapping(call.get("for_each_expression")))
        return self._collect(graph, expression, outer, found, depth + 1)

    def _output(self, graph: Graph, reference: str, scope: Scope, found: set[str], depth: int) -> str:
        step = _STEP.match(reference)
        if step is None:
            return reference
        prefix = f"{scope.module}." if scope.module else ""
        base = f"{prefix}module.{step[1]}"
        output = re.split(r"[.\[]", reference[step.end() :], maxsplit=1)[0]
        self._index(graph)
        children = self._children.get((scope.module, step[1]), [])
        if step[2]:
            children = [base + step[2]]
        elif scope.index is not None and base + _index_text(scope.index) in children:
            children = [base + _index_text(scope.index)]
        opaque = "" if children else reference
        for child in children:
            memo = self._outputs.get((child, output))
            if memo is None:
                self._outputs[(child, output)] = (set(), False)  # a circle through it adds nothing
                inner: set[str] = set()
                declared = _mapping(_mapping((self._module(child) or {}).get("outputs")).get(output))
                failed = self._collect(graph, declared.get("expression"), Scope(child, None), inner, depth + 1)
                memo = self._outputs[(child, output)] = (inner, bool(failed))
            found.update(memo[0])
            opaque = reference if memo[1] else opaque
        return opaque

    def _index(self, graph: Graph) -> dict[tuple[str, str], list[Entry]]:
        if self._instances is None:
            self._instances = {}
            modules: set[str] = set()
            for entry in graph.entries.values():
                self._instances.setdefault((entry.module, _key(entry)), []).append(entry)
                modules.add(entry.module)
            for module in sorted(modules):
                self._add_child(module)
        return self._instances

    def _add_child(self, module: str) -> None:
        """Module instances are known by the resources in them or below them."""
        while module:
            parent, name, _ = split_module(module)
            siblings = self._children.setdefault((parent, name), [])
            if module in siblings:
                return
            siblings.append(module)
            module = parent


def split_module(address: str) -> tuple[str, str, str | int | None]:
    """``module.a.module.b["k"]`` as ``("module.a", "b", "k")``."""
    last: re.Match[str] | None = None
    position = 0
    while position < len(address) and (step := _STEP.match(address, position)):
        last, position = step, step.end()
    if last is None or position < len(address):
        return "", "", None
    return address[: last.start()].rstrip("."), last[1], _index_key(last[2][1:-1]) if last[2] else None


def _key(entry: Entry) -> str:
    return f"{entry.type}.{entry.name}" if entry.managed else f"data.{entry.type}.{entry.name}"


def _choose(instances: list[Entry], index: str | int | None, own: str | int | None) -> list[Entry]:
    """The instance of an index; else that of the asker's own key, where the expression uses it; else all."""
    for wanted in (index, own):
        if wanted is not None:
            chosen = [entry for entry in instances if entry.index == wanted]
            if chosen:
                return chosen
    return instances


def _index_key(text: str) -> str | int:
    return int(text) if text.isdecimal() else text[1:-1].replace('\\"', '"').replace("\\\\", "\\")


def _index_text(index: str | int) -> str:
    if isinstance(index, int):
        return f"[{index}]"
    escaped = index.replace("\\", "\\\\").replace('"', '\\"')
    return f'["{escaped}"]'


def _reference_lists(expression: Any) -> Iterator[list[str]]:
    """The ``references`` of an expression and of every expression in the blocks below it."""
    pending = [expression]
    while pending:
        current = pending.pop()
        if current.__class__ is list:
            pending.extend(current)
        elif current.__class__ is dict:
            references = current.get("references")
            if references.__class__ is list:
                yield [reference for reference in references if reference.__class__ is str]
            elif "constant_value" not in current:
                pending.extend(current.values())


def _data_sources_used(module: Mapping[str, Any], users: list[Any]) -> Iterator[str]:
    """The data sources, as ``data.type.name``, that a module's configuration and the expressions `users` refer to."""
    for call in _mapping(module.get("module_calls")).values():
        users += [_mapping(call).get("expressions"), _mapping(call).get("for_each_expression")]
    for resource in _list(module.get("resources")):
        declared = _mapping(resource)
        if declared.get("mode") == "data" or registry.is_read(str(declared.get("type"))):
            users += [declared.get("expressions"), declared.get("for_each_expression")]
    for references in _reference_lists(users):
        for reference in references:
            match = _REFERENCE.match(reference)
            if match is not None and reference.startswith("data."):
                yield match[1]


def _longest(references: list[str]) -> list[str]:
    """Terraform lists ``a.b.id`` and then its prefix ``a.b``: only the first tells something new."""
    told: list[str] = []
    previous = ""
    for reference in references:
        if not (previous.startswith(reference) and previous[len(reference) :].startswith((".", "["))):
            told.append(reference)
            previous = reference
    return told


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if value.__class__ is dict else {}


def _list(value: Any) -> list[Any]:
    return value if value.__class__ is list else []
