"""Which targets a run assesses, and whether it goes on with one that was interrupted."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from policycheck.errors import PolicycheckError
from policycheck.evidence.record import COMPLETE, digest
from policycheck.fleet.file import Client, Fleet, Target

if TYPE_CHECKING:
    from policycheck.evidence.store import Run, Store

_DURATION: Final = re.compile(r"(\d{1,4})([mhdw])")
_UNITS: Final = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}
_LONGEST: Final = 500
"""Of what follows a fleet file's name, in characters."""

_FORM: Final = "%Y-%m-%dT%H:%M:%SZ"


class Wanted(NamedTuple):
    """What of a fleet is asked for.

    Attributes:
        clients: ids; every client where there are none.
        since: only targets without a complete record since then: ``20h``, ``7d``, ``2026-11-25``.
        only_failed: only targets without a latest record that is complete.
    """

    clients: Sequence[str] = ()
    since: str = ""
    only_failed: bool = False

    def name(self, fleet: Fleet) -> str:
        """Names what is run: the same words go on with an interrupted run, other ones begin another."""
        words = [f"--client {client}" for client in sorted(set(self.clients))]
        words += [f"--since {self.since}"] * bool(self.since) + ["--only-failed"] * self.only_failed
        text = " ".join(words)
        return f"{fleet.identity} {text if len(text) <= _LONGEST else digest(text.encode())}".rstrip()


def moment(text: str) -> str:
    """The time in UTC that a duration before now, or a date, means. Raises PolicycheckError for neither."""
    found = _DURATION.fullmatch(text)
    try:
        if found:
            then = datetime.now(UTC) - timedelta(**{_UNITS[found[2]]: int(found[1])})
            return then.strftime(_FORM)
        return f"{date.fromisoformat(text).isoformat()}T00:00:00Z"
    except (ValueError, OverflowError):
        raise PolicycheckError(f"--since {text[:40]!r}: a duration (90m, 20h, 7d, 2w) or a date is due") from None


def select(fleet: Fleet, store: Store, wanted: Wanted, run: Run) -> Iterator[tuple[Client, Target]]:
    """The targets that are asked for, in the order of the file; what the run has done itself is among them."""
    since = moment(wanted.since) if wanted.since else ""
    own = store.finished_targets(run.id)
    for client in fleet.clients:
        if wanted.clients and client.id not in wanted.clients:
            continue
        left_out: set[str] = set()
        if wanted.only_failed:
            left_out |= {one.target for one in store.standing(client.id) if one.outcome == COMPLETE}
        if since:
            left_out |= {one.target for one in store.history(client.id, since) if one.outcome == COMPLETE}
        for target in client.targets:
            if target.id not in left_out or (client.id, target.id) in own:
                yield client, target


def open_run(fleet: Fleet, store: Store, wanted: Wanted, anew: bool) -> Run:
    """The interrupted run of the same targets, if it is not too old; else one that begins now.

    An interrupted run that is not gone on with is over.
    """
    if wanted.since:
        moment(wanted.since)
    name = wanted.name(fleet)
    while (run := store.unfinished_run(name)) is not None:
        age = datetime.now(UTC) - datetime.strptime(run.started, _FORM).replace(tzinfo=UTC)
        if not anew and age <= timedelta(hours=fleet.limits.resume_hours):
            changed = "; the fleet file has changed since" if run.digest != fleet.digest else ""
            sys.stderr.write(f"policycheck: going on with the run {run.id}{changed}\n")
            return run
        store.finish_run(run.id)
    return store.begin_run(name, fleet.digest)
