"""A snapshot of AWS Config as the records of its accounts: the collectors of scans read it as they read an account."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

from policycheck.model.values import Unknown
from policycheck.providers.aws.calls import Calls
from policycheck.providers.aws.collector import Collector, load_collectors
from policycheck.providers.aws.config.answers import ANY, DETAILS, LISTS, NOT_TOLD, OPTIONAL, UNTOLD
from policycheck.providers.aws.config.items import Answer, Item, read_items
from policycheck.providers.live.calls import CallFailed
from policycheck.providers.live.record import Exported, Failure, Record

_Thing = TypeVar("_Thing")
_Found = TypeVar("_Found")


class Shelf:
    """Items of an account, or of one region of it, by type and by whatever names a resource."""

    def __init__(self, items: Iterable[Item]) -> None:
        self._by_type: dict[str, list[Item]] = {}
        self._named: dict[tuple[str, str], Item] = {}
        self._all = list(items)
        self.partition = "aws"
        for item in self._all:
            self._by_type.setdefault(item.type, []).append(item)
            for name in _names(item):
                self._named.setdefault((item.type, name), item)
            if item.arn.startswith("arn:"):
                self.partition = item.arn.split(":")[1]

    def of_type(self, type_: str) -> list[Item]:
        """The items of a type."""
        return self._all if type_ == ANY else self._by_type.get(type_, [])

    def named(self, type_: str, name: Any) -> Item | None:
        """The item of a type that a name, ARN or id stands for."""
        return self._named.get((type_, name)) if isinstance(name, str) else None


def _names(item: Item) -> set[str]:
    conf = item.configuration
    names = (item.id, item.name, item.arn, conf.get("Arn"), conf.get("QueueUrl"), conf.get("TableName"))
    return {name for name in names if isinstance(name, str) and name}


class ItemCalls(Calls):
    """Answers a collector's calls from the items of one account and region."""

    def __init__(self, service: str, shelf: Shelf, account: str, region: str, regions: tuple[str, ...]) -> None:
        self.account = account
        self.region = region
        self.regions = regions
        self.partition = shelf.partition
        self.wanted = frozenset()
        self.items = None
        self._service = service
        self._shelf = shelf

    def wants(self, *_attributes: str) -> bool:
        """A snapshot holds every detail already."""
        return True

    def wants_some(self, *_patterns: str) -> bool:
        """A snapshot holds every detail already."""
        return True

    def judges(self, *_types: str) -> bool:
        """A snapshot is read for whatever rules there are."""
        return True

    def each(self, things: Iterable[_Thing], detail: Callable[[_Thing], Iterable[_Found]]) -> Iterator[_Found]:
        """One after the other: nothing is waited for."""
        for thing in things:
            yield from detail(thing)

    def answers(self, operation: str, **arguments: Any) -> Iterator[dict[str, Any]]:
        """The one page of a list. Raises CallFailed."""
        yield self.get(operation, **arguments)

    def get(self, operation: str, **arguments: Any) -> dict[str, Any]:
        """The answer to one call. Raises CallFailed where the snapshot does not tell it."""
        answer = self.maybe(operation, **arguments)
        if isinstance(answer, dict):
            return answer
        raise CallFailed(Failure(self.action(operation), NOT_TOLD.reason, self.account, self.region))

    def maybe(self, operation: str, *_absent: str, **arguments: Any) -> dict[str, Any] | Unknown | None:
        """The answer to one call: None where there is no such setting, unknown where the snapshot does not tell."""
        keys = LISTS.get((self._service, operation))
        if keys is not None:
            return self._list(keys)
        type_, argument, answer = DETAILS.get((self._service, operation), ("", "", None))
        item = self._shelf.named(type_, arguments.get(argument)) if answer is not None else None
        if item is None or answer is None:
            return Unknown(f"{NOT_TOLD.reason}: {self.action(operation)}")
        told: dict[str, Any] | Unknown | None = answer(item)
        return Unknown(f"{NOT_TOLD.reason}: {self.action(operation)}") if isinstance(told, Unknown) else told

    def told_by(self, operation: str, _answer: object) -> str:
        """The call that the snapshot stands for."""
        return self.action(operation)

    def action(self, operation: str) -> str:
        """The call that the snapshot stands for: ``config:s3/get_bucket_policy``."""
        return f"config:{self._service}/{operation}"

    def _list(self, keys: dict[str, tuple[str, Callable[[Item], Any]]]) -> dict[str, Any] | Unknown:
        page = {key: [shape(item) for item in self._shelf.of_type(type_)] for key, (type_, shape) in keys.items()}
        if any(page.values()) or any(type_ in OPTIONAL and len(keys) == 1 for type_, _ in keys.values()):
            return Answer(page)
        return NOT_TOLD


def read_snapshot(raw: bytes, name: str) -> list[Exported]:
    """What a snapshot tells of each account. Raises PolicycheckError, with the place, where it is none."""
    items = read_items(raw, name)
    by_account: dict[str, list[Item]] = {}
    for item in items:
        by_account.setdefault(item.account, []).append(item)
    return [_account(name, account, own) for account, own in by_account.items()]


def _account(name: str, account: str, items: list[Item]) -> Exported:
    regions = tuple(sorted({item.region for item in items if item.region and item.region != "global"})) or ("",)
    shelves = {region: Shelf(item for item in items if item.region == region) for region in regions}
    whole = Shelf(items)
    told, collected = Exported(name, [], [], [], set()), set[str]()
    for collector in load_collectors():
        found: list[Record] = []
        missing: set[str] = set()
        for region in regions if collector.regional else ("",):
            shelf = shelves.get(region, whole)
            calls = ItemCalls(collector.service, shelf, account, region or regions[0], regions)
            for one in _read(collector, calls):
                if isinstance(one, Record):
                    found.append(_with_untold(one))
                else:
                    missing.update(one.types)
                    (told.absent if NOT_TOLD.reason in one.reason else told.broken).append(one)
        told.records.extend(found)
        if found:
            missing.difference_update(record.type for record in found)
            collected.update({*collector.types, *collector.covers} - missing)
    absent = [one for one in told.absent if not collected.issuperset(one.types)]
    return told._replace(absent=absent, collected=collected)


def _read(collector: Collector, calls: ItemCalls) -> Iterator[Record | Failure]:
    """What a collector finds; where that is nothing, why."""
    try:
        for one in collector.collect(calls):
            if isinstance(one, Record) and not all(isinstance(text, str) for text in (one.id, one.account, one.region)):
                raise TypeError(one.type)
            yield one
    except CallFailed as error:
        yield error.failure._replace(types=collector.types)
    except Exception as error:
        # An item of an unforeseen shape costs what its collector reads, and says so.
        reason = f"its configuration items could not be read ({type(error).__name__})"
        yield Failure(f"config:{collector.service}", reason, calls.account, calls.region, collector.types)


def _with_untold(record: Record) -> Record:
    """The record, with what its item does not say unknown instead of at its default."""
    missing = [name for name in UNTOLD.get(record.type, ()) if record.values.get(name) in (None, [{}])]
    if not missing:
        return record
    return record._replace(values={**record.values, **dict.fromkeys(missing, NOT_TOLD)})
