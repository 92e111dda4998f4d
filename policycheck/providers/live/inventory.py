"""Records as resources of the model."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set
from functools import lru_cache
from typing import Any, Final

from policycheck.errors import PolicycheckError
from policycheck.model.resource import Excerpt, Inventory, Location
from policycheck.model.scope import PhiScope
from policycheck.model.values import NotRead, Unknown
from policycheck.providers.live.code import Code, Drift, drifts
from policycheck.providers.live.record import PROVIDED, REST, TAGS, Failure, Record
from policycheck.providers.live.wanted import EVERYTHING, Sought
from policycheck.providers.terraform import registry
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.graph import Entry, Graph

_UNSAFE: Final = re.compile(r"[^\w.+=,@-]+")


class LiveEntry(Entry):
    """A resource that is really there."""

    __slots__ = ("call", "id", "maker")

    def __init__(self, graph: Graph, address: str, record: Record) -> None:
        values = dict(record.values)
        name = next((v for f in ("name", "bucket", "identifier") if isinstance(v := values.get(f), str) and v), "")
        super().__init__(graph, address, record.type, name or record.id.rpartition("/")[2].rpartition(":")[2])
        self.account = record.account
        self.region = record.region
        self.call = record.call
        self.id = record.id
        # What belongs to the cloud itself is there to be referred to, not to be judged.
        self.managed = values.pop(PROVIDED, False) is not True
        rest = values.pop(REST, None)
        self.block = Block(self, values)
        self.block.reason = rest if isinstance(rest, Unknown) else None
        self.maker = graph.code.maker(record.type, values) if isinstance(graph, LiveGraph) and graph.code else None

    @property
    def managed_by(self) -> str | None:
        """The address in the code that made it; empty where none did, None where that cannot be told."""
        if self.maker is not None:
            return self.maker.address
        code = self.graph.code if isinstance(self.graph, LiveGraph) else None
        return "" if code is not None and code.tells(self.type, self.block.values) else None

    def span(self) -> Location | None:
        """The block in the code that made it."""
        return self.maker.span() if self.maker is not None else None

    def locate(self, path: tuple[str | int, ...]) -> Location:
        """Where the code says it that made it. Else a stable path, as the contract has it for live resources; the
        call stands where a file has its text."""
        if self.maker is not None:
            return self.maker.locate(path)
        folder = _folder(self.type, self.account)
        return Excerpt(self.call, f"{folder}/{_UNSAFE.sub('-', self.name) or '-'}", 1, 1, 1, 1)

    def referred(self, _path: tuple[str | int, ...], _expression: Any) -> Unknown | None:
        """Ids are known; there is nothing to be told apart by the way a reference is written."""
        return None


@lru_cache(maxsize=4096)
def _folder(type_: str, account: str) -> str:
    """Where the paths of an account's resources of a type begin."""
    cloud = registry.cloud_of(type_) or "cloud"
    mains = [main for of in registry.PARTS.get(type_, {}).values() for main in of]
    main = type_ if type_ in registry.ADAPTERS or not mains else mains[0]
    return "/".join(["live", *(_UNSAFE.sub("-", part) or "-" for part in (cloud, account, main))])


class LiveGraph(Graph):
    """The resources of a scan.

    Attributes:
        code: what is said to manage them.
    """

    def __init__(
        self,
        records: Iterable[Record],
        failures: Iterable[Failure],
        code: Code | None = None,
        collected: Set[str] | None = None,
    ) -> None:
        super().__init__()
        self.code = code
        self.is_live = True
        failed = {type_: failure.as_unknown() for failure in failures for type_ in failure.types}
        self._unread = failed.keys()
        self.by_type = _ByType(failed, collected)
        listed = list(records)
        tags = {record.id: record.values.get("tags") for record in listed if record.type == TAGS}
        untagged: Any = failed.get(TAGS, {} if collected is not None and TAGS in collected else None)
        for record in listed:
            if record.type != TAGS:
                own = _tagged(record, tags.get(record.id, untagged))
                self.add(LiveEntry(self, self._address(own), own))

    def _identified(self, type_: str) -> dict[str, list[Entry]]:
        """What could not be listed is found by no name; that it is missing, whoever looks for it says."""
        try:
            return super()._identified(type_)
        except NotRead:
            return {}

    def orphans(self, type_: str) -> list[Entry]:
        """Parts of a type that could not be listed whole stand for themselves: what they complete says that. Where what
        they complete could not be listed, nothing can be said of it by its parts."""
        mains = {main for of in registry.PARTS.get(type_, {}).values() for main in of}
        if mains & self._unread:
            return []
        try:
            return super().orphans(type_)
        except NotRead:
            return []

    def _address(self, record: Record) -> str:
        """The id; a part, or a second resource of the same id, is told apart by its type and a number."""
        own = record.type in registry.ADAPTERS or record.type not in registry.PARTS
        if own and record.id not in self.entries:
            return record.id
        address, number = f"{record.id}#{record.type}", 1
        while address in self.entries:
            number += 1
            address = f"{record.id}#{record.type}-{number}"
        return address


def _tagged(record: Record, tags: Any) -> Record:
    """A record with the tags that were listed apart from it; one that has its own keeps them."""
    if tags is None or "tags" in record.values or registry.cloud_of(record.type) != "aws":
        return record
    return record._replace(values={**record.values, "tags": tags})


class _ByType(dict[str, list[Entry]]):
    """Entries by type. Whoever asks for a type that could not be listed, or that no scan looks for, learns that,
    instead of finding none."""

    def __init__(self, failed: dict[str, Unknown], collected: Set[str] | None) -> None:
        super().__init__()
        self._failed = failed
        self._collected = collected
        self._clouds = {registry.cloud_of(type_) for type_ in collected or ()}

    def get(self, type_: str, default: Any = None) -> Any:
        self._check(type_)
        return super().get(type_, default)

    def __contains__(self, type_: object) -> bool:
        self._check(type_)
        return super().__contains__(type_)

    def _check(self, type_: object) -> None:
        if type_ in self._failed:
            raise NotRead(self._failed[str(type_)])
        if self._collected is None or type_ in self._collected:
            return
        if registry.cloud_of(str(type_)) in self._clouds and not super().__contains__(type_):
            raise NotRead(Unknown(f"not collected from live accounts: {type_}"))


def live_inventory(
    input_: str,
    records: Iterable[Record],
    failures: Iterable[Failure],
    scope: PhiScope | None = None,
    code: Code | None = None,
    sought: Sought = EVERYTHING,
) -> Inventory:
    """The inventory of a scan. Kinds that rules read are derived from it as from Terraform's own files.

    What depends on anything that the scan has not `sought` is unknown.
    """
    for cloud in ("aws", "azure", "gcp"):
        registry.load(cloud)
    graph = LiveGraph(records, list(failures), code, sought.types)
    graph.scope = scope
    inventory = graph.inventory(input_, "live")
    inventory.collected, inventory.asked = sought
    if sought.attributes is not None:
        by_kind: dict[str, set[str]] = {}
        for name in sought.attributes:
            kind, _, attribute = name.partition(".")
            by_kind.setdefault(kind, set()).add(attribute)
        for resource in inventory:
            resource.asked = by_kind.get(resource.kind, frozenset())
    return inventory


def drift_of(records: Iterable[Record], code: Code) -> Iterator[Drift]:
    """How the account differs from the code, for what the code made."""
    for record in records:
        maker = code.maker(record.type, record.values)
        if maker is not None:
            yield from drifts(maker, record.values)


def errors_of(failures: Iterable[Failure]) -> list[PolicycheckError]:
    """What could not be listed at all, for the report: such a scan is incomplete."""
    return [PolicycheckError(str(failure)) for failure in failures if failure.types]
