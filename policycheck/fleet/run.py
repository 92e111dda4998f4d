"""A run of a fleet: every target once, few at a time, each record kept as soon as it is there.

The one process that writes to the store is this one. A record is kept in a single transaction, so that a run that is
ended at any moment has, of each target, the whole record or none; the next start assesses those that have none.
"""

from __future__ import annotations

import fcntl
import os
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, CancelledError, Future, wait
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

import orjson

from policycheck.errors import PolicycheckError
from policycheck.evidence.chain import utc_now
from policycheck.fleet.child import run_job
from policycheck.fleet.executors import Pool
from policycheck.fleet.file import PROVIDERS, Client, Fleet, Target
from policycheck.fleet.job import job_of, unassessed
from policycheck.fleet.outcome import UNRECORDED, Result, Told
from policycheck.fleet.progress import Progress

if TYPE_CHECKING:
    from policycheck.evidence.store import Run, Store

_LOOK_SECONDS: Final = 10.0

Pair = tuple[Client, Target]


@contextmanager
def alone(path: str) -> Iterator[None]:
    """Keeps a second run of the same file away. Raises PolicycheckError where this is one."""
    descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(descriptor)
        raise PolicycheckError("another run of this fleet is going on", path) from None
    except OSError:
        pass  # a file system without locks: the store still takes each target's record once
    try:
        yield
    finally:
        os.close(descriptor)


class FleetRun:
    """A run that is going on."""

    def __init__(self, fleet: Fleet, store: Store, run: Run, progress: Progress) -> None:
        self._fleet = fleet
        self._store = store
        self._run = run
        self._progress = progress

    def go(self, pairs: Sequence[Pair], pool: Pool) -> Result:
        """Assesses the targets that the run has no record of yet."""
        result = Result(self._run, self._fleet.clients)
        done = self._store.finished_targets(self._run.id)
        self._recall(result, pairs, done)
        left = [(client, target) for client, target in pairs if (client.id, target.id) not in done]
        self._progress.begin(pairs, result.all())
        for (client, target), future in self._windowed(left, pool):
            told = self._keep(client, target, future)
            result.add(told)
            self._progress.end(told)
        self._retain(result)
        if result.whole:
            self._store.finish_run(self._run.id)
        return result

    def _retain(self, result: Result) -> None:
        """Notes for how long the file has a client's records kept, where that is not what the store knows."""
        from policycheck.evidence.retention import keep, kept_years

        assessed = {told.client for told in result.all() if told.outcome != UNRECORDED}
        for client in self._fleet.clients:
            years = client.retention_years
            if years is not None and client.id in assessed:
                with self._store.database.reading() as connection:
                    kept = kept_years(connection, client.id)
                if kept != years:
                    keep(self._store, client.id, years, f"retention_years in {os.path.basename(self._fleet.file)}")

    def _recall(self, result: Result, pairs: Sequence[Pair], done: set[tuple[str, str]]) -> None:
        """Adds what the run had done before it was interrupted."""
        wanted = {(client.id, target.id) for client, target in pairs}
        for client in dict.fromkeys(client for client, _ in sorted(done & wanted)):
            for summary in self._store.history(client, self._run.started):
                if summary.run == self._run.id and (client, summary.target) in wanted:
                    result.add(Told.of_summary(summary))

    def _windowed(self, pairs: Sequence[Pair], pool: Pool) -> Iterator[tuple[Pair, Future[bytes]]]:
        """Each target with its end, as they come to it. No more of a provider are begun than its limit has room for,
        so no more records wait in memory either, however many targets there are."""
        waiting = {p: deque(pair for pair in pairs if pair[1].provider == p) for p in PROVIDERS}
        going: dict[Future[bytes], Pair] = {}
        room = {provider: self._fleet.limits.parallel(provider) for provider in PROVIDERS}
        while True:
            for provider, queue in waiting.items():
                while queue and room[provider]:
                    pair = queue.popleft()
                    going[self._begin(pair, pool)] = pair
                    room[provider] -= 1
            if not going:
                return
            ended, _ = wait(going, timeout=_LOOK_SECONDS, return_when=FIRST_COMPLETED)
            for future in ended:
                pair = going.pop(future)
                room[pair[1].provider] += 1
                yield pair, future
            if not ended:
                pool.check()

    def _begin(self, pair: Pair, pool: Pool) -> Future[bytes]:
        client, target = pair
        self._progress.start(client.id, target.id)
        limits = self._fleet.limits
        return pool.executor.submit(run_job, self._job(client, target), limits.seconds, limits.attempts, limits.pause)

    def _job(self, client: Client, target: Target) -> dict[str, Any]:
        return job_of(self._fleet, client, target, self._run.id)

    def _keep(self, client: Client, target: Target, future: Future[bytes]) -> Told:
        """Keeps the record of a target. What cannot be kept is told, and touches no other client."""
        from policycheck.evidence.summary import summarised

        try:
            record = orjson.loads(future.result())
        except CancelledError:
            return Told.unrecorded(client.id, target.id, "the cluster gave it up")
        except Exception as error:  # whatever a cluster raises of its own: its worker was lost once too often
            message = f"the cluster could not run it: {type(error).__name__}"
            record = unassessed(self._job(client, target), utc_now(), message)
        try:
            self._store.append(client.id, "run", record, run=self._run.id, target=target.id)
        except PolicycheckError as error:
            return Told.unrecorded(client.id, target.id, str(error))
        return Told.of_summary(summarised(record, 0))
