"""How long records are kept: six years at the least (45 CFR 164.316(b)(2)(i)), and longer under a legal hold.

The term runs from a record's creation or from the day when what it documents was last in effect, whichever is later:
an exception that a record lists is in effect until its date. A purge removes bodies only. The entries stay with their
hashes, so that the chain can be verified for ever, and the purge is an entry itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, select, update

from policycheck.errors import PolicycheckError
from policycheck.evidence import body as bodies
from policycheck.evidence.actor import actor
from policycheck.evidence.chain import HOLD, PURGED, RELEASED, RETENTION, RUN, STORE, Entry, check_names, period
from policycheck.evidence.projections import forget
from policycheck.evidence.store import Store
from policycheck.evidence.tables import records

YEARS: Final = 6
"""45 CFR 164.316(b)(2)(i)."""

LONGEST: Final = 100


class Purge(NamedTuple):
    """What was purged.

    Attributes:
        bodies: how many bodies were removed.
        entry: the entry that says so; None where nothing was.
        kept: the first record that had to stay, and until when; empty where there is none.
    """

    bodies: int
    entry: Entry | None
    kept: str


def term(start: str, years: int) -> str:
    """When what was created at `start`, a time or a date, may be purged: its day, `years` later."""
    day = date.fromisoformat(start[:10])
    try:
        return day.replace(year=day.year + years).isoformat()
    except ValueError:  # 29 February, or beyond what dates can tell
        return date(min(day.year + years, 9999), 3, 1).isoformat()


def hold(store: Store, client: str, reason: str) -> Entry:
    """Keeps all records of a client until the hold is released, whatever their term."""
    _known(store, client)
    return store.append(client, HOLD, {"reason": _reason(reason), "by": actor()})


def release(store: Store, client: str, reason: str, number: int = 0) -> Entry:
    """Ends a hold; `number` is its record, which may be left out where there is one only.

    Raises:
        PolicycheckError: where there is no such hold, or several to choose from.
    """
    body = {"reason": _reason(reason), "by": actor()}
    _known(store, client)
    with store.writing(client) as (connection, writer):
        held = holds(connection, client)
        if not held:
            raise PolicycheckError(f"client {client!r} is under no legal hold")
        if not number and len(held) > 1:
            raise PolicycheckError(f"client {client!r} is under several holds: name one of {', '.join(map(str, held))}")
        number = number or held[0]
        if number not in held:
            raise PolicycheckError(f"record {number} of client {client!r} is no hold that is in force")
        return writer.append(client, RELEASED, bodies.pack({"hold": number, **body}))


def keep(store: Store, client: str, years: int, reason: str) -> Entry:
    """Sets how many years a client's records are kept.

    Raises:
        PolicycheckError: on fewer than six.
    """
    if not YEARS <= years <= LONGEST:
        raise PolicycheckError(f"records are kept for {YEARS} years at least (164.316(b)(2)(i)), not {years}")
    _known(store, client)
    return store.append(client, RETENTION, {"years": years, "reason": _reason(reason), "by": actor()})


def purge(store: Store, client: str, reason: str, before: str = "") -> Purge:
    """Removes the bodies of a client's oldest runs, up to the first whose term has not ended.

    Args:
        before: a day up to which (excluded) to purge; empty for all that may be.

    Raises:
        PolicycheckError: under a legal hold, or where a record before that day has to be kept still.
    """
    stated = _reason(reason)
    until, _ = period(before, "")
    _known(store, client)
    with store.writing(client) as (connection, writer):
        held = holds(connection, client)
        if held:
            raise PolicycheckError(f"client {client!r} is under a legal hold: record {', '.join(map(str, held))}")
        years = kept_years(connection, client)
        due, kept = _due(connection, client, years, store.now())
        if until:
            if kept and kept.created < until:
                raise PolicycheckError(f"nothing is purged before its term: {kept.told}")
            due = [(sequence, created) for sequence, created in due if created < until]
        if not due:
            return Purge(0, None, kept.told if kept else "")
        last = due[-1][0]
        gone = (records.c.client == client) & (records.c.sequence <= last) & (records.c.kind == RUN)
        connection.execute(update(records).where(gone).values(body=None))
        forget(connection, client, last)
        body = {"last": last, "bodies": len(due), "years": years, "reason": stated, "by": actor()}
        entry = writer.append(client, PURGED, bodies.pack(body))
    store.database.trim()
    return Purge(len(due), entry, kept.told if kept else "")


def holds(connection: Connection, client: str) -> list[int]:
    """The records by which a client is under a legal hold."""
    held: list[int] = []
    for sequence, kind, body in _bodies(connection, client, (HOLD, RELEASED)):
        if kind == HOLD:
            held.append(sequence)
        elif body.get("hold") in held:
            held.remove(body["hold"])
    return held


def kept_years(connection: Connection, client: str) -> int:
    """How many years the records of a client are kept."""
    years = YEARS
    for _, _, body in _bodies(connection, client, (RETENTION,)):
        years = max(YEARS, int(body.get("years", YEARS)))
    return years


class _Kept(NamedTuple):
    created: str
    told: str


def _due(connection: Connection, client: str, years: int, now: str) -> tuple[list[tuple[int, str]], _Kept | None]:
    """The (sequence, created) of the oldest runs that may be purged, and the first that may not."""
    found = records.c
    wanted = select(found.sequence, found.created, found.body_digest).where(
        found.client == client, found.kind == RUN, found.body.is_not(None)
    )
    due: list[tuple[int, str]] = []
    for sequence, created, wanted_digest in connection.execute(wanted.order_by(found.sequence)).all():
        end = term(created, years)
        if end <= now[:10]:
            here = (found.client == client) & (found.sequence == sequence)
            body = bodies.unpack(connection.execute(select(found.body).where(here)).scalar_one(), wanted_digest)
            if body is None:
                raise PolicycheckError(f"record {sequence} of client {client!r} was changed; it is not purged")
            end = max(end, *(term(day, years) for day in _ends(body)), "")
        if end > now[:10]:
            return due, _Kept(created, f"record {sequence} of client {client!r} is kept until {end}")
        due.append((sequence, created))
    return due, None


def _ends(record: Mapping[str, Any]) -> list[str]:
    """The days until which what a record documents was in effect."""
    days = [str(exception.get("until", "")) for exception in record["exceptions"]]
    return [day for day in days if day]


def _bodies(connection: Connection, client: str, kinds: tuple[str, ...]) -> list[tuple[int, str, dict[str, Any]]]:
    found = records.c
    wanted = select(found.sequence, found.kind, found.body_digest, found.body).where(
        found.client == client, found.kind.in_(kinds)
    )
    read = []
    for sequence, kind, wanted_digest, data in connection.execute(wanted.order_by(found.sequence)):
        body = bodies.unpack(data or b"", wanted_digest)
        if body is None:
            raise PolicycheckError(f"record {sequence} of client {client!r} was changed; nothing follows from it")
        read.append((sequence, kind, body))
    return read


def _known(store: Store, client: str) -> None:
    check_names(client, HOLD, "", "")
    if client == STORE or client not in store.clients():
        raise PolicycheckError(f"the store has no client {client!r}", store.database.name)


def _reason(text: str) -> str:
    if not text.strip():
        raise PolicycheckError("a reason is needed; it stands in the record for good")
    return text.strip()
