"""A scan of an account: every collector that the selected rules need, in every region, a bounded number at a time."""

from __future__ import annotations

import fnmatch
import threading
from collections.abc import Iterator, Sequence, Set
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ThreadPoolExecutor, wait
from typing import Any, Final, NamedTuple

from policycheck.providers.aws.calls import Calls
from policycheck.providers.aws.collector import Collector, load_collectors
from policycheck.providers.aws.recorded import ACTIONS, Recorded, Recorders
from policycheck.providers.aws.session import Account
from policycheck.providers.live.calls import CallFailed, Statistics
from policycheck.providers.live.record import Failure, Record
from policycheck.providers.live.wanted import Question, attributes_of
from policycheck.providers.terraform import registry

_AT_ONCE: Final = 16
"""Collectors that run at the same time."""

_DETAILS_AT_ONCE: Final = 16
"""Detail calls that run at the same time, of all collectors together."""


class Task(NamedTuple):
    """A collector in a region."""

    collector: Collector
    account: str
    region: str

    def __str__(self) -> str:
        return f"{self.account}:{self.region}:{self.collector.service}:{self.collector.collect.__name__}"


class Scan:
    """What is to be read of an account.

    With `recorded`, what AWS Config keeps of resources is taken instead of asking for each.

    Attributes:
        statistics: what it cost so far.
        tasks: the collectors and regions that are left to run.
    """

    def __init__(
        self, account: Account, rules: Sequence[Question], done: Set[str] = frozenset(), recorded: bool = False
    ) -> None:
        self.account = account
        self._recorders = Recorders(account.regions, lambda region: self._calls("config", region)) if recorded else None
        self.statistics = Statistics()
        self._wanted = attributes_of(rules)
        self._clients: dict[tuple[str, str], Any] = {}
        self._lock = threading.Lock()
        self._details: Executor
        self.tasks = [task for task in self._all(rules) if str(task) not in done]

    def _all(self, rules: Sequence[Question]) -> Iterator[Task]:
        for collector in needed(rules):
            for region in self.account.regions if collector.regional else (self.account.home_of(collector.service),):
                if self.account.offers(collector.service, region):
                    yield Task(collector, self.account.id, region)

    def run(self) -> Iterator[tuple[Task, list[Record | Failure]]]:
        """Each task with what it found, as they come to their ends."""
        with (
            ThreadPoolExecutor(_DETAILS_AT_ONCE, "detail") as self._details,
            ThreadPoolExecutor(_AT_ONCE, "collect") as pool,
        ):
            pending: dict[Future[list[Record | Failure]], Task] = {pool.submit(self._run, t): t for t in self.tasks}
            try:
                while pending:
                    finished, _ = wait(pending, return_when=FIRST_COMPLETED)
                    for future in finished:
                        yield pending.pop(future), future.result()
            finally:
                for one in (pool, self._details):
                    one.shutdown(wait=False, cancel_futures=True)

    def _run(self, task: Task) -> list[Record | Failure]:
        found: list[Record | Failure] = []
        try:
            calls = self._calls(task.collector.service, task.region)
            found.extend(task.collector.collect(calls))
        except CallFailed as error:
            found.append(error.failure._replace(types=task.collector.types))
        except Exception as error:
            # An answer of an unforeseen shape costs this service in this region, and says so.
            action = task.collector.actions[0]
            reason = f"its answer could not be read ({type(error).__name__})"
            found.append(Failure(action, reason, self.account.id, task.region, task.collector.types))
        return found

    def _calls(self, service: str, region: str) -> Calls:
        account = self.account
        with self._lock:
            # botocore makes one client at a time; each then serves many threads.
            client = self._clients.get((service, region))
            if client is None:
                client = self._clients[service, region] = account.client(service, region)
        calls = Calls(client, account, region, self._wanted, self.statistics, self._details)
        calls.items = Recorded(self._recorders) if self._recorders is not None else None
        calls.of = lambda other: self._calls(other, region)
        return calls


def needed(rules: Sequence[Question]) -> list[Collector]:
    """The collectors whose types the rules read, by themselves or as parts of what they read."""
    registry.load("aws")
    kinds = {rule.kind for rule in rules}
    types = {type_ for type_, adapters in registry.ADAPTERS.items() if any(kind in kinds for kind, _ in adapters)}
    types |= {
        type_ for type_, of in registry.PARTS.items() if any(main in types for mains in of.values() for main in mains)
    }
    read = attributes_of(rules)
    return [
        collector
        for collector in load_collectors()
        if types.intersection(collector.types) or any(fnmatch.filter(read, attribute) for attribute in collector.serves)
    ]


def policy(rules: Sequence[Question], recorded: bool = False) -> dict[str, Any]:
    """The IAM policy that a scan with these rules needs: read-only, made from the collectors' own declarations."""
    actions = {action for collector in needed(rules) for action in collector.actions}
    actions |= set(ACTIONS) if recorded else set()
    actions |= {"sts:GetCallerIdentity", "ec2:DescribeRegions"}
    statement = {"Sid": "PolicycheckScan", "Effect": "Allow", "Action": sorted(actions), "Resource": "*"}
    return {"Version": "2012-10-17", "Statement": [statement]}
