"""A scan of subscriptions: one query for all resources of all of them, then calls for what it does not tell."""

from __future__ import annotations

import fnmatch
import threading
from collections.abc import Callable, Iterator, Sequence, Set
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from functools import partial
from typing import Any, Final, NamedTuple

from policycheck.providers.azure.access import GRAPH, Subscription, Tenant
from policycheck.providers.azure.calls import Calls
from policycheck.providers.azure.client import SUBSCRIPTIONS_A_QUERY, UNREADABLE
from policycheck.providers.azure.collector import Collector, load_collectors
from policycheck.providers.azure.row import Row
from policycheck.providers.live.calls import CallFailed, Statistics
from policycheck.providers.live.record import Failure, Record
from policycheck.providers.live.wanted import Question, attributes_of
from policycheck.providers.terraform import agreements, registry

_AT_ONCE: Final = 10
"""Resources whose calls run at the same time; each makes one call at a time. As many connections are kept open."""

_OF_BACKUPS: Final = ("/protecteditems", "/backuppolicies")

Found = list[Record | Failure]


class Listing:
    """The resources of all subscriptions, from Resource Graph; asked for once, when the first of them is scanned, for
    which the others wait."""

    def __init__(self, tenant: Tenant, rules: Sequence[Question]) -> None:
        self.collectors = needed(rules)
        self._tenant = tenant
        self._rows: dict[tuple[str, str], list[Row]] | None = None
        self._failures: list[Failure] = []
        self._lock = threading.Lock()

    def rows(self, subscription: str, resource: str) -> list[Row]:
        """A subscription's resources of a type of Resource Manager. `ask` has been called."""
        return (self._rows or {}).get((subscription, resource.lower()), [])

    def ask(self, statistics: Statistics) -> Sequence[Failure]:
        """Asks, the first time; what failed, without the account."""
        with self._lock:
            if self._rows is None:
                self._rows = {}
                self._read(statistics)
        return self._failures

    def _read(self, statistics: Statistics) -> None:
        collectors = [collector for collector in self.collectors if collector.resource]
        if not collectors:
            return
        query = _query({collector.resource.lower() for collector in collectors})
        types = tuple(dict.fromkeys(type_ for collector in collectors for type_ in collector.types))
        ids = self._tenant.ids
        for start in range(0, len(ids), SUBSCRIPTIONS_A_QUERY):
            scope = {"subscriptions": ids[start : start + SUBSCRIPTIONS_A_QUERY]}
            try:
                for data in self._tenant.client.query(GRAPH, query, scope, "", statistics):
                    self._take(data, types)
            except CallFailed as error:
                self._failures.append(error.failure._replace(types=types))

    def _take(self, data: dict[str, Any], types: tuple[str, ...]) -> None:
        if not isinstance(data.get("id"), str) or not isinstance(data.get("type"), str):
            self._failures.append(Failure(GRAPH, UNREADABLE, "", "", types))
            return
        row = Row(data)
        if self._rows is not None:
            self._rows.setdefault((row.subscription, row.type), []).append(row)


def _query(resources: Set[str]) -> str:
    """One query for resources of every type; backups and their policies stand in a table of their own."""
    tables: dict[str, list[str]] = {}
    for name in sorted(resources):
        table = "recoveryservicesresources" if name.endswith(_OF_BACKUPS) else "resources"
        tables.setdefault(table, []).append(f"'{name}'")
    first, *others = (f"{table} | where type in~ ({', '.join(names)})" for table, names in tables.items())
    union = "".join(f" | union ({other})" for other in others)
    columns = "id, name, type, kind, location, sku, identity, tags, zones, properties"
    return f"{first}{union} | project {columns} | order by id asc"


class Task(NamedTuple):
    """A collector in a subscription, and the rows that it makes records of."""

    collector: Collector
    subscription: str
    rows: tuple[Row, ...]

    def __str__(self) -> str:
        return f"{self.subscription}:{self.collector.resource}:{self.collector.collect.__name__}"


class Scan:
    """What is to be read of a subscription.

    Attributes:
        statistics: what it cost so far; the query for all of them counts to the first.
        tasks: the collectors that are left to run.
    """

    def __init__(
        self, subscription: Subscription, listing: Listing, rules: Sequence[Question], done: Set[str] = frozenset()
    ) -> None:
        self.statistics = Statistics()
        self._subscription = subscription.id
        self._calls = Calls(subscription, attributes_of(rules), self.statistics)
        self._failures = [one._replace(account=subscription.id) for one in listing.ask(self.statistics)]
        self.tasks = [task for task in self._all(listing) if str(task) not in done]

    def _all(self, listing: Listing) -> Iterator[Task]:
        for collector in listing.collectors:
            rows = tuple(listing.rows(self._subscription, collector.resource)) if collector.resource else ()
            if rows or not collector.resource:
                yield Task(collector, self._subscription, rows)

    def run(self) -> Iterator[tuple[object, Found]]:
        """Each task with what it found, as they come to their ends."""
        if self._failures:
            yield f"{self._subscription}:{GRAPH}", list(self._failures)
        found: dict[int, Found] = {}
        left: dict[int, int] = {}
        pending: dict[Future[Found], int] = {}
        with ThreadPoolExecutor(_AT_ONCE, "collect") as pool:
            try:
                for number, task in enumerate(self.tasks):
                    found[number] = []
                    for work in self._works(task):
                        pending[pool.submit(collected_by, task.collector, task.subscription, work)] = number
                        left[number] = left.get(number, 0) + 1
                while pending:
                    finished, _ = wait(pending, return_when=FIRST_COMPLETED)
                    for future in finished:
                        number = pending.pop(future)
                        found[number].extend(future.result())
                        left[number] -= 1
                        if not left[number]:
                            yield self.tasks[number], found.pop(number)
            finally:
                pool.shutdown(wait=False, cancel_futures=True)

    def _works(self, task: Task) -> Iterator[Callable[[], Iterator[Record]]]:
        """A resource at a time, so that many are asked for together."""
        collect, calls = task.collector.collect, self._calls
        if not task.collector.resource:
            yield lambda: collect(calls)
        for row in task.rows:
            yield partial(collect, row, calls)


def collected_by(collector: Collector, account: str, work: Callable[[], Iterator[Record]]) -> Found:
    """What a collector's `work` finds, and that it failed."""
    found: Found = []
    try:
        found.extend(work())
    except CallFailed as error:
        found.append(error.failure._replace(types=collector.types))
    except Exception as error:
        # An answer of an unforeseen shape costs these types in this subscription, and says so.
        reason = f"{UNREADABLE} ({type(error).__name__})"
        found.append(Failure(collector.actions[0], reason, account, "", collector.types))
    return found


def needed(rules: Sequence[Question]) -> list[Collector]:
    """The collectors whose types the rules read, by themselves, as parts of what they read, or for what they serve."""
    registry.load("azure")
    kinds, read = {rule.kind for rule in rules}, attributes_of(rules)
    everything = agreements.KIND in kinds
    types = {type_ for type_, adapters in registry.ADAPTERS.items() if any(kind in kinds for kind, _ in adapters)}
    types |= {
        type_ for type_, of in registry.PARTS.items() if any(main in types for mains in of.values() for main in mains)
    }
    return [
        collector
        for collector in load_collectors()
        if everything
        or types.intersection(collector.types)
        or any(fnmatch.filter(read, pattern) for pattern in collector.serves)
    ]


def role(rules: Sequence[Question], subscriptions: Sequence[str]) -> dict[str, Any]:
    """The custom role that a scan with these rules needs: reading only, made from the collectors' own declarations."""
    actions = {action for collector in needed(rules) for action in collector.actions}
    actions |= {"Microsoft.Resources/subscriptions/read", GRAPH}
    return {
        "Name": "policycheck scan",
        "IsCustom": True,
        "Description": "Reads what policycheck's rules ask for; writes nothing.",
        "Actions": sorted(actions),
        "NotActions": [],
        "AssignableScopes": [f"/subscriptions/{id_}" for id_ in subscriptions or ["SUBSCRIPTION"]],
    }
