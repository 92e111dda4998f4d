"""The resource instances of one Terraform document, and how they refer to each other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from copy import copy
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeVar

from policycheck.model.resource import Inventory, Location
from policycheck.model.values import Unknown
from policycheck.providers.terraform import agreements, registry
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.resources import add_all, facts
from policycheck.providers.terraform.versions import Version, Versions

if TYPE_CHECKING:
    from policycheck.model.scope import PhiScope
    from policycheck.providers.terraform.outputs import Output
    from policycheck.providers.terraform.source.behind_plan import PlanSource

IDENTITIES: Final = (
    "id", "arn", "name", "bucket", "self_link", "identifier", "cluster_identifier", "key_id", "url", "email",
    "function_name", "user_name", "resource_id", "fqdn", "dns_name", "repository", "rest_api_id", "topic", "vault_name",
    "project_id", "stage_name", "default_security_group_id", "domain_name",
)  # fmt: skip
"""Arguments whose value another resource may use to name this one."""


class Document(Protocol):
    """The file, or files, that entries stand in."""

    def locate(self, entry: Entry, path: tuple[str | int, ...]) -> Location: ...


class Entry:
    """One instance of a resource or data source.

    Attributes:
        account, region: where it really is; empty where only its values tell (Terraform's files).
        address: absolute: ``module.m["a"].aws_s3_bucket.this[0]``.
        module: the module instance's address, empty for the root.
        index: the instance key: a string, an integer, or None.
        managed: False for data sources, which others may refer to but which are not judged.
        sensitive: what of the values is marked sensitive, in the plan's ``after_sensitive`` form.
        place: where the document finds it again (a plan: its position among the changes).
    """

    __slots__ = (
        "account", "address", "block", "document", "graph", "index", "managed", "module", "name", "place", "region",
        "sensitive", "type",
    )  # fmt: skip

    def __init__(self, graph: Graph, address: str, type_: str, name: str) -> None:
        self.graph = graph
        self.address = address
        self.type = type_
        self.name = name
        self.account = ""
        self.region = ""
        self.module = ""
        self.index: str | int | None = None
        self.managed = True
        self.sensitive: Any = None
        self.place: Any = None
        self.block: Block
        self.document: Document

    @property
    def managed_by(self) -> str | None:
        """For what a scan found, the address in the code that made it (`policycheck.providers.live`)."""
        return None

    @property
    def doubt(self) -> str | None:
        """Why it may not be there: what its ``count`` or ``for_each`` is, where that is not known."""
        return None

    def locate(self, path: tuple[str | int, ...]) -> Location:
        written = self.graph.source.locate(self, path) if self.graph.source is not None else None
        if written is not None:
            return written
        return self.document.locate(self, path)

    def span(self) -> Location | None:
        """The block of the resource in its source; None where that is not at hand."""
        return self.graph.source.span(self) if self.graph.source is not None else None

    def foretold(self, path: tuple[str | int, ...], unknown: Unknown | None) -> Any:
        """What the source knows of an argument that is `unknown` in the plan."""
        return unknown if self.graph.source is None else self.graph.source.foretold(self, path, unknown)

    def referred(self, _path: tuple[str | int, ...], expression: Any) -> Unknown | None:
        """What the argument at a path refers to, by its expression; None where that cannot be told."""
        return self.graph.computed(self, expression) if expression.__class__ is dict else None

    def constant(self, _path: tuple[str | int, ...], expression: Any) -> Any:
        """What the configuration itself says of the argument at a path; None where it is no constant."""
        return expression.get("constant_value") if expression.__class__ is dict else None

    def alike(self, _field: str, _types: tuple[str, ...]) -> list[Block]:
        """The resources whose own name is written with the same expression as an argument, whose value is unknown."""
        return []

    def is_sensitive(self, path: tuple[str | int, ...]) -> bool:
        mark = self.sensitive
        for key in path:
            if not mark:
                return False
            if mark is True:
                return True
            if isinstance(mark, dict):
                mark = mark.get(key)
            elif isinstance(mark, list) and isinstance(key, int):
                mark = mark[key] if key < len(mark) else None
            else:
                return False
        try:
            return bool(mark) and _any_mark(mark)
        except RecursionError:  # what cannot be looked through may have one
            return True


def _any_mark(mark: Any) -> bool:
    if isinstance(mark, dict):
        return any(_any_mark(value) for value in mark.values())
    if isinstance(mark, list):
        return any(_any_mark(value) for value in mark)
    return mark is True


_Index = TypeVar("_Index")

Resolver = Callable[[Entry, Mapping[str, Any]], Unknown | None]
Usage = Callable[[Entry], bool]


class Graph:
    """All entries of a document, indexed; every index is built at most once, in linear time.

    Attributes:
        source: the source that a plan was made from, where it is at hand.
        scope: what holds PHI; everything where it is None.
        versions: tells the versions of the providers, as far as the input does.
        outputs: the outputs of the root module, in their order.
        notes: what decided the default of an argument, by address and path.
        is_live: whether the resources are really there, so that the account's defaults have been applied to them.
        is_used: whether something of the document refers to a data source. Without it (a state tells nothing of
            that), data sources are never judged by themselves.
    """

    def __init__(self, resolver: Resolver | None = None, is_used: Usage | None = None) -> None:
        self.source: PlanSource | None = None
        self.scope: PhiScope | None = None
        self.versions: Callable[[], Versions] = dict
        self.outputs: Callable[[], Iterable[Output]] = tuple
        self.notes: dict[tuple[str, tuple[str | int, ...]], str] = {}
        self.is_live = False
        self.entries: dict[str, Entry] = {}
        self.by_type: dict[str, list[Entry]] = {}
        self._resolver = resolver
        self.is_used = is_used
        self._identities: dict[str, dict[str, list[Entry]]] = {}
        self._parts: dict[str, dict[str, list[Block]]] = {}
        self._undecided: dict[str, Unknown] = {}
        self._orphans: dict[str, list[Entry]] = {}
        self._built: dict[object, Any] = {}
        self._alike: dict[str, dict[tuple[str, str | int], list[Entry]]] = {}
        self._referrers: dict[tuple[str, str, str], dict[str, list[Block]]] = {}

    def add(self, entry: Entry) -> None:
        self.entries[entry.address] = entry
        self.by_type.setdefault(entry.type, []).append(entry)

    def once(self, build: Callable[[Graph], _Index]) -> _Index:
        """What `build` makes of the whole document (an index of an adapter's own), built at the first call only."""
        if build not in self._built:
            self._built[build] = build(self)
        index: _Index = self._built[build]
        return index

    def version(self, type_: str) -> Version | None:
        """The version of the provider that a type belongs to; None where the input tells none."""
        return self.once(_versions).get(type_.partition("_")[0])

    def of_type(self, *types: str) -> list[Block]:
        """The resources of some types, wherever they stand in the document."""
        return [entry.block for type_ in types for entry in self.by_type.get(type_, ())]

    def computed(self, entry: Entry, expression: Mapping[str, Any]) -> Unknown | None:
        """What a value that is known after apply comes from."""
        return self._resolver(entry, expression) if self._resolver else None

    # -- parts ---------------------------------------------------------------------------------------------

    def parts(self, entry: Entry, type_: str) -> list[Block]:
        if type_ not in self.by_type:
            return []
        return self._part_index(type_).get(entry.address, [])

    def undecided_part(self, type_: str) -> Unknown | None:
        """Why some part of a type could belong to any resource; None where all parts have found theirs."""
        if type_ in self.by_type:
            self._part_index(type_)
        return self._undecided.get(type_)

    def orphans(self, type_: str) -> list[Entry]:
        """Parts whose main resource is not in the input."""
        self._part_index(type_)
        return self._orphans[type_]

    def _part_index(self, type_: str) -> dict[str, list[Block]]:
        index = self._parts.get(type_)
        if index is None:
            index = self._parts[type_] = {}
            orphans = self._orphans[type_] = []
            for entry in self.by_type.get(type_, ()):
                mains = self._mains(entry)
                if isinstance(mains, Unknown):
                    self._undecided[type_] = mains
                    orphans.append(entry)
                    continue
                for main in mains:
                    index.setdefault(main.entry.address, []).append(entry.block)
                if not mains:
                    orphans.append(entry)
        return index

    def _mains(self, part: Entry) -> list[Block] | Unknown:
        """What a part completes: the resources that the first of its arguments that names any leads to."""
        unknown: Unknown | None = None
        for path, of in registry.PARTS[part.type].items():
            *outer, field = path.split(".")
            block = part.block
            for name in outer:
                block = block.block(name)
            mains = block.targets(field, *of)
            if mains == [] and field.endswith("arn") and isinstance(block.read(field), Unknown):
                # An ARN that is put together of several resources' arguments.
                mains = block.referenced(field, *of)
            if isinstance(mains, Unknown):
                unknown = Unknown(f"{part.address} may belong here: its {field} is {mains.reason}")
            elif mains:
                return mains
        return [] if unknown is None else unknown

    def referrers(self, entry: Entry, type_: str, field: str) -> list[Block]:
        """The resources of a type whose argument `field` names `entry`, in whatever role (a log's destination)."""
        if type_ not in self.by_type:
            return []
        index = self._referrers.get((type_, field, entry.type))
        if index is None:
            index = self._referrers[(type_, field, entry.type)] = {}
            for referrer in self.by_type[type_]:
                targets = referrer.block.targets(field, entry.type)
                for target in () if isinstance(targets, Unknown) else targets:
                    index.setdefault(target.entry.address, []).append(referrer.block)
        return index.get(entry.address, [])

    # -- targets -------------------------------------------------------------------------------------------

    def targets(self, value: Any, types: tuple[str, ...]) -> list[Block] | Unknown:
        """The blocks that `value` (text, `Unknown` with references, or a list of them) names."""
        if value.__class__ is list:
            return self._all_targets(value, types)
        if value.__class__ is Unknown:
            if not value.references:
                return value
            entries = [self.entries[address] for address in value.references if address in self.entries]
            return [entry.block for entry in entries if not types or entry.type in types]
        if value.__class__ is not str:
            return []
        return [entry.block for type_ in types for entry in self._identified(type_).get(value, ())]

    def _all_targets(self, values: list[Any], types: tuple[str, ...]) -> list[Block] | Unknown:
        found: list[Block] = []
        unknown: Unknown | None = None
        for value in values:
            targets = self.targets(value, types)
            if isinstance(targets, Unknown):
                unknown = targets
            else:
                found.extend(targets)
        return found if unknown is None else unknown

    def _identified(self, type_: str) -> dict[str, list[Entry]]:
        index = self._identities.get(type_)
        if index is None:
            index = self._identities[type_] = {}
            for entry in self.by_type.get(type_, ()):
                values = entry.block.values
                for name in {v for field in IDENTITIES if (v := values.get(field)).__class__ is str}:
                    index.setdefault(name, []).append(entry)
        return index

    def alike(self, value: Unknown, types: tuple[str, ...], module: str) -> list[Block]:
        """The blocks of a module that are named by the same unknown value: one variable sets both arguments."""
        key = (module, value.name or id(value))
        return [entry.block for type_ in types for entry in self._named_alike(type_).get(key, ())]

    def _named_alike(self, type_: str) -> dict[tuple[str, str | int], list[Entry]]:
        index = self._alike.get(type_)
        if index is None:
            index = self._alike[type_] = {}
            for entry in self.by_type.get(type_, ()):
                names = [v for field in IDENTITIES if (v := entry.block.values.get(field)).__class__ is Unknown]
                for key in dict.fromkeys((entry.module, name.name or id(name)) for name in names):
                    index.setdefault(key, []).append(entry)
        return index

    # -- the model -----------------------------------------------------------------------------------------

    def inventory(self, input_: str, form: str) -> Inventory:
        """The entries as resources of the model."""
        from policycheck.providers.terraform.outputs import add_outputs

        inventory = Inventory(input_, form)
        registry.load_for(self.by_type)
        for type_, entries in self.by_type.items():
            managed = facts(entry for entry in entries if entry.managed)
            adapters = registry.ADAPTERS.get(type_)
            if adapters:
                for kind, adapter in adapters:
                    add_all(inventory, kind, managed, adapter)
            if agreements.is_listed(type_) if adapters else agreements.is_left_out(type_):
                add_all(inventory, agreements.KIND, managed, agreements.service_use)
            if type_ in registry.PARTS:
                self._add_orphans(inventory, type_)
            elif managed and not adapters and registry.cloud_of(type_):
                inventory.unsupported[type_] = len(managed)
            if type_ in registry.DATA_SOURCES and self.is_used:
                unused = facts(entry for entry in entries if not entry.managed and not self.is_used(entry))
                for kind, adapter in registry.DATA_SOURCES[type_]:
                    add_all(inventory, kind, unused, adapter)
        add_outputs(inventory, self)
        return inventory

    def _add_orphans(self, inventory: Inventory, type_: str) -> None:
        """A part without its main resource in the input is judged for what it tells by itself.

        A kind that the part is itself needs no stand-in: the part would be judged twice.
        """
        orphans = self.orphans(type_)
        mains = [main for of in registry.PARTS[type_].values() for main in of] if orphans else []
        registry.load_for(mains)
        main = next((main for main in mains if main in registry.ADAPTERS), None)
        if main is None:
            return
        own = {kind for kind, _ in registry.ADAPTERS.get(type_, ())}
        others = [(kind, adapter) for kind, adapter in registry.ADAPTERS[main] if kind not in own]
        for entry in orphans:
            if not entry.managed:
                continue
            stand_in = copy(entry)
            stand_in.block = Block(stand_in, {})
            stand_in.block.reason = Unknown(f"the {main} that {entry.address} completes is not in this input")
            self._part_index(type_).setdefault(entry.address, []).append(entry.block)
            for kind, adapter in others:
                for resource in add_all(inventory, kind, facts([stand_in]), adapter):
                    resource.partial = True


def _versions(graph: Graph) -> Versions:
    return graph.versions()
