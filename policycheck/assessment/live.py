"""What the scans of every cloud share: accounts, a few at a time, kept in a file as they go, and judged."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence, Set
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, TypeVar

from policycheck.errors import PolicycheckError
from policycheck.reports.report import Report
from policycheck.results.notice import Notice

if TYPE_CHECKING:
    from policycheck.model.scope import PhiScope
    from policycheck.providers.live.calls import Statistics
    from policycheck.providers.live.code import Code
    from policycheck.providers.live.record import Failure, Record
    from policycheck.providers.live.saved import Saved, Writer
    from policycheck.providers.live.wanted import Sought
    from policycheck.rules.rule import Rule


class Account(Protocol):
    """An account, subscription or project.

    Attributes:
        id: its number or name.
    """

    id: str


class LiveScan(Protocol):
    """What is to be read of an account.

    Attributes:
        statistics: what it cost so far.
        tasks: what is left to run.
    """

    statistics: Statistics

    @property
    def tasks(self) -> Sequence[Any]: ...  # noqa: D102  # said above

    def run(self) -> Iterator[tuple[Any, list[Record | Failure]]]:
        """Each task with what it found, as they come to their ends."""


_Account = TypeVar("_Account", bound=Account)


class Manner(NamedTuple):
    """How a scan is done, whatever it scans.

    Attributes:
        save: the file that its inventory is kept in.
        resume: whether it goes on with the interrupted scan in that file.
        stats: whether it says on standard error what it cost.
        code: the code that manages what is there.
        scope: what holds PHI; everything does where there is none.
        digests: whether the digest of what is found is made.
        at_once: how many accounts are scanned at the same time.
    """

    save: str | None = None
    resume: bool = False
    stats: bool = False
    code: Code | None = None
    scope: PhiScope | None = None
    digests: bool = False
    at_once: int = 1


class LiveRun:
    """A scan of one or several accounts of a cloud, kept in a file as it goes.

    Attributes:
        rules: those that it is judged by, all of its cloud.
        digests: by account the digest of what was found in it, where it was asked for.
    """

    def __init__(self, provider: str, rules: Sequence[Rule], manner: Manner) -> None:
        self._provider = provider
        self.rules = list(rules)
        self._manner = manner
        self._save = manner.save
        self._earlier = self._read_earlier() if manner.resume else None
        self._started = time.monotonic()
        self._lock = threading.Lock()
        self._stopped = threading.Event()
        self._judged = self._failing = 0
        self._code = manner.code
        self.digests: dict[str, str] = {}

    def report(
        self,
        accounts: Iterable[_Account | PolicycheckError],
        scan_of: Callable[[_Account, Set[str]], LiveScan],
        show_passed: bool,
        collected: Set[str] | None = None,
    ) -> Report:
        """Scans each account, or lists why it is not reached, and judges it.

        `scan_of` makes the scan of an account, given the tasks that an earlier one has done. `collected` are the types
        that scans look for, where they do not look for all.
        """
        from policycheck.providers.live.inventory import errors_of, live_inventory
        from policycheck.providers.live.record import Failure, Record
        from policycheck.providers.live.wanted import Sought, attributes_of
        from policycheck.rules.evaluate import FAIL, assess

        sought = Sought(collected, attributes_of(self.rules))
        assessments, errors = [], []
        notices: list[Notice] = []
        whole = True
        writer = self._writer()
        scanned = self._scanned(accounts, scan_of, writer, sought)
        try:
            for account, found in scanned:
                if isinstance(found, PolicycheckError):
                    errors.append(found)
                    whole = False
                    continue
                records = [one for one in found if isinstance(one, Record)]
                failures = [one for one in found if isinstance(one, Failure)]
                errors.extend(errors_of(failures))
                if self._manner.digests:
                    self.digests[account] = _digest(found)
                scope = self._manner.scope
                inventory = live_inventory(account, records, failures, scope, self._code, sought)
                assessments.append(assess(inventory, self.rules, show_passed, scope))
                self._judged, self._failing = self._judged + 1, self._failing + assessments[-1].counts[FAIL]
                notices.extend(self._drift(records))
        except BaseException:
            scanned.close()  # no scan writes any more when the file is closed
            if writer is not None:
                writer.close(complete=False)
            raise
        if writer is not None:
            writer.close(complete=whole)
        report = Report(assessments, errors)
        report.notices.extend(notices)
        return report

    def _scanned(
        self,
        accounts: Iterable[_Account | PolicycheckError],
        scan_of: Callable[[_Account, Set[str]], LiveScan],
        writer: Writer | None,
        sought: Sought,
    ) -> Generator[tuple[str, list[Record | Failure] | PolicycheckError]]:
        """What is found in each account, in their order, or why it is not reached; some of them are scanned at the
        same time, and no more are opened ahead of that."""
        done = frozenset(self._earlier.done if self._earlier else ())
        running: deque[tuple[str, Future[list[Record | Failure] | PolicycheckError]]] = deque()
        with ThreadPoolExecutor(self._manner.at_once, "account") as pool:
            try:
                for account in accounts:
                    if isinstance(account, PolicycheckError):
                        yield "", account
                        continue
                    if writer is not None:
                        with self._lock:
                            writer.sought(account.id, sought)
                    running.append((account.id, pool.submit(self._account, account, scan_of, done, writer)))
                    if len(running) >= self._manner.at_once:
                        id_, future = running.popleft()
                        yield id_, future.result()
                while running:
                    id_, future = running.popleft()
                    yield id_, future.result()
            finally:
                self._stopped.set()
                pool.shutdown(wait=True, cancel_futures=True)

    def _drift(self, records: list[Record]) -> Iterator[Notice]:
        """Where the account differs from the code that made it."""
        from policycheck.providers.live.inventory import drift_of

        for drift in drift_of(records, self._code) if self._code is not None else ():
            place = drift.entry.locate((drift.field,))
            yield Notice(str(drift), place.file, place.line)

    def _account(
        self,
        account: _Account,
        scan_of: Callable[[_Account, Set[str]], LiveScan],
        done: Set[str],
        writer: Writer | None,
    ) -> list[Record | Failure] | PolicycheckError:
        """All of an account, with what an earlier scan read of it; what breaks one account's scan breaks no other's."""
        found = self._read_before(account)
        try:
            scan = scan_of(account, done)
            total = len(scan.tasks)
            for number, (task, more) in enumerate(scan.run(), 1):
                if self._stopped.is_set():
                    break
                self._keep(writer, str(task), more)
                found += more
                cost = f"{sum(scan.statistics.calls.values())} calls, {len(found)} resources"
                self._show(f"{account.id}: {number} of {total}, {cost}{self._so_far()} ({task})")
        except PolicycheckError as error:
            if self._manner.at_once == 1:
                raise  # one account alone: nothing goes on without it
            return error
        except Exception as error:
            return PolicycheckError(f"{account.id} could not be scanned: {type(error).__name__}")
        if self._manner.stats:
            self._print(account, scan.statistics)
        return found

    def _read_before(self, account: Account) -> list[Record | Failure]:
        """What an earlier scan has read of an account."""
        return [one for one in self._earlier.found() if one.account == account.id] if self._earlier is not None else []

    def _keep(self, writer: Writer | None, task: str, found: list[Record | Failure]) -> None:
        """Writes what a task found, and whether a resumed scan must repeat it; its lines stand together."""
        from policycheck.providers.live.record import Failure

        if writer is None:
            return
        with self._lock:
            for one in found:
                writer.add(one)
            failed = any(isinstance(one, Failure) for one in found)
            (writer.failed if failed else writer.done)(task)

    def _writer(self) -> Writer | None:
        from policycheck.providers.live.saved import Writer

        if self._save is None:
            return None
        writer = Writer(self._save, self._provider, "")
        for account, sought in self._earlier.sought.items() if self._earlier else ():
            writer.sought(account, sought)
        for one in self._earlier.found() if self._earlier else ():
            writer.add(one)
        for task in sorted(self._earlier.done) if self._earlier else ():
            writer.done(task)
        return writer

    def _read_earlier(self) -> Saved:
        from policycheck.providers.live.saved import read_saved
        from policycheck.providers.live.wanted import attributes_of

        if self._save is None:
            raise PolicycheckError("--resume goes on with the file of --save; name it")
        saved = read_saved(self._save)
        saved.forget_unfinished()
        saved.forget_narrower(attributes_of(self.rules))
        return saved

    def _so_far(self) -> str:
        """What was found in the accounts that are judged already."""
        return f"; {self._failing} failing in {self._judged} accounts so far" if self._judged else ""

    def _show(self, text: str) -> None:
        if sys.stderr.isatty():
            width = os.get_terminal_size(sys.stderr.fileno()).columns or 80  # some terminals do not say
            sys.stderr.write(f"\r{text[: width - 1]:{width - 1}}\r")

    def _print(self, account: Account, statistics: Statistics) -> None:
        seconds = time.monotonic() - self._started
        services: dict[str, int] = {}
        for action, number in statistics.calls.items():
            service = action.partition(":")[0].partition("/")[0]
            services[service] = services.get(service, 0) + number
        each = ", ".join(f"{service} {number}" for service, number in sorted(services.items()))
        sys.stderr.write(
            f"policycheck: {account.id}: {sum(services.values())} calls ({each}), {statistics.retries} retries, "
            f"{statistics.bytes} bytes, {seconds:.1f} s\n"
        )


def _digest(found: Iterable[Record | Failure]) -> str:
    """The digest of what a scan found, in whatever order its calls were answered."""
    from policycheck.evidence.record import canonical, digest
    from policycheck.providers.live.record import Record

    lines = sorted(canonical(one.as_json() if isinstance(one, Record) else one._asdict()) for one in found)
    return digest(b"\n".join(lines))


def code_of(path: str) -> Code:
    """The code that manages an account. Raises PolicycheckError where it cannot be read."""
    from policycheck.cache import Cache
    from policycheck.inputs import Inputs
    from policycheck.providers.live.code import Code

    inputs = Inputs(Cache())
    code = Code(inputs.read(path))
    if inputs.errors:
        raise inputs.errors[0]
    return code
