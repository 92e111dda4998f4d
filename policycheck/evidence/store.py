"""The evidence store: what every run found, kept so that a change of it shows (45 CFR 164.316(b)).

Every query is by client, and has nothing of another one.
"""

from __future__ import annotations

import contextlib
import secrets
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, NamedTuple

from policycheck.errors import PolicycheckError
from policycheck.evidence import body as bodies
from policycheck.evidence.chain import RUN, STORE, Entry, check_names, period, utc_now
from policycheck.evidence.database import Database
from policycheck.evidence.findings import STATUSES, Finding
from policycheck.evidence.key_changes import adopt, rotate
from policycheck.evidence.keys import SigningKey
from policycheck.evidence.projections import findings_of, project, rebuild, summary_of
from policycheck.evidence.summary import Summary, check_record
from policycheck.evidence.tables import heads, records, runs, summaries
from policycheck.evidence.writer import Writer

# isort: split
from sqlalchemy import Connection, Select, and_, func, insert, select, update

_ENTRY: Final = [column for column in records.c if column.name != "body"]
_BATCH: Final = 500
"""Entries that are read at once, so that no transaction lasts as long as whoever looks at them."""


class Run(NamedTuple):
    """A run of a fleet; times are in UTC, as ``2026-11-25T01:00:00Z``.

    Attributes:
        fleet: what was run; `digest` is that of its file, to tell whether it has changed since.
        finished: None while it goes on, or was interrupted.
    """

    id: str
    fleet: str
    digest: str
    started: str
    finished: str | None


class Store:
    """An evidence store.

    Args:
        url: the path of an SQLite file, or ``postgresql://user@host/database``. It is made, or brought up to the
            schema of this version, by the first thing that is written.
        key: signs the heads; without it only a store that has none can be appended to.
        clock: the time in UTC, as ``2026-11-25T01:00:00Z``.

    Every method raises PolicycheckError, in one line, where the database cannot do what it is asked.
    """

    def __init__(self, url: str, key: SigningKey | None = None, clock: Callable[[], str] = utc_now) -> None:
        self.database = Database(url)
        self.key = key
        self._clock = clock
        self._prepared = False

    def close(self) -> None:
        """Ends the connections."""
        self.database.close()

    def now(self) -> str:
        """The time by the store's clock."""
        return self._clock()

    @contextlib.contextmanager
    def writing(self, client: str | None = None) -> Iterator[tuple[Connection, Writer]]:
        """A transaction that appends to a client's chain; None keeps all others out of the whole store."""
        if not self._prepared:
            self.database.prepare()
            if self.key is not None:
                with self.database.writing() as connection:
                    adopt(connection, self._writer(connection), self.key, anew=True)
            self._prepared = True
        with self.database.writing(client) as connection:
            yield connection, self._writer(connection)

    def append(self, client: str, kind: str, body: Mapping[str, Any], run: str = "", target: str = "") -> Entry:
        """Adds a record to a client's chain: whole, with its signed head and all that follows from it, or not at all.

        Raises:
            PolicycheckError: where this run has a record of the target already, the body is not the record of that
                run, or the chain's end is not what was signed.
        """
        check_names(client, kind, run, target)
        if kind == RUN:
            check_record(body, client, run, target)
        packed = bodies.pack(body)
        with self.writing(client) as (connection, writer):
            if kind == RUN and _recorded(connection, client, run, target):
                raise PolicycheckError(f"run {run} has a record of {client}, {target} already", self.database.name)
            entry = writer.append(client, kind, packed, run, target)
            if kind == RUN:
                project(connection, entry, body)
        return entry

    def entries(
        self, client: str, *, since: str = "", until: str = "", target: str = "", run: str = "", kind: str = ""
    ) -> Iterator[Entry]:
        """The records of a client in the order of their chain; both ends of the period count, dates as whole days."""
        since, until = period(since, until)
        found = records.c
        wanted = select(*_ENTRY).where(found.client == client).order_by(found.sequence).limit(_BATCH)
        for column, value in ((found.target, target), (found.run, run), (found.kind, kind)):
            if value:
                wanted = wanted.where(column == value)
        if since:
            wanted = wanted.where(found.created >= since)
        if until:
            wanted = wanted.where(found.created <= until)
        last = 0
        while True:
            with self.database.reading() as connection:
                rows = connection.execute(wanted.where(found.sequence > last)).all()
            yield from (Entry(*row) for row in rows)
            if len(rows) < _BATCH:
                return
            last = rows[-1].sequence

    def body(self, entry: Entry) -> dict[str, Any]:
        """What a record says.

        Raises:
            PolicycheckError: where the body was purged, or is not the one that the record was made with.
        """
        here = and_(records.c.client == entry.client, records.c.sequence == entry.sequence)
        with self.database.reading() as connection:
            data = connection.execute(select(records.c.body).where(here)).scalar()
        where = f"record {entry.sequence} of client {entry.client!r}"
        if data is None:
            raise PolicycheckError(f"the body of {where} is not kept any more", self.database.name)
        body = bodies.unpack(data, entry.body_digest)
        if body is None:
            raise PolicycheckError(f"the body of {where} was changed", self.database.name)
        return body

    def clients(self) -> list[str]:
        """The ids of all clients, in order."""
        wanted = select(heads.c.client).where(heads.c.client != STORE).order_by(heads.c.client)
        with self.database.reading() as connection:
            return list(connection.execute(wanted).scalars())

    def standing(self, client: str) -> list[Summary]:
        """The latest run of each target of a client, by target."""
        found = summaries.c
        latest = (
            select(found.target, func.max(found.sequence).label("sequence"))
            .where(found.client == client)
            .group_by(found.target)
            .subquery()
        )
        here = and_(found.target == latest.c.target, found.sequence == latest.c.sequence)
        return self._summaries(
            select(summaries).join(latest, here).where(found.client == client).order_by(found.target)
        )

    def history(self, client: str, since: str = "", until: str = "") -> list[Summary]:
        """The runs of a client that finished in a period, in the order of their records."""
        since, until = period(since, until)
        found = summaries.c
        wanted = select(summaries).where(found.client == client).order_by(found.sequence)
        if since:
            wanted = wanted.where(found.finished >= since)
        if until:
            wanted = wanted.where(found.finished <= until)
        return self._summaries(wanted)

    def findings(self, client: str, status: str = "") -> list[Finding]:
        """The findings of a client over time, by target, rule and resource; only those of a status, where one is given.

        Raises:
            PolicycheckError: on a status that is not ``open``, ``fixed`` or ``suppressed``.
        """
        if status and status not in STATUSES:
            raise PolicycheckError(f"{status[:80]!r} is no status of a finding: {', '.join(STATUSES)}")
        with self.database.reading() as connection:
            return findings_of(connection, client, status=status)

    def begin_run(self, fleet: str, digest: str) -> Run:
        """Notes that a run has begun."""
        started = self._clock()
        name = f"{started.translate({ord('-'): None, ord(':'): None})}-{secrets.token_hex(4)}"
        run = Run(name, fleet, digest, started, None)
        with self.writing(STORE) as (connection, _):
            connection.execute(insert(runs), run._asdict())
        return run

    def unfinished_run(self, fleet: str) -> Run | None:
        """The latest run of a fleet that has not finished; None for none, or where there is no store yet."""
        wanted = select(runs).where(runs.c.fleet == fleet, runs.c.finished.is_(None))
        with self.writing(STORE) as (connection, _):
            row = connection.execute(wanted.order_by(runs.c.started.desc(), runs.c.id.desc()).limit(1)).one_or_none()
        return Run(*row) if row is not None else None

    def finish_run(self, run_id: str) -> None:
        """Notes that a run has finished."""
        with self.writing(STORE) as (connection, _):
            connection.execute(update(runs).where(runs.c.id == run_id).values(finished=self._clock()))

    def finished_targets(self, run_id: str) -> set[tuple[str, str]]:
        """The (client, target) pairs that a run has a record of."""
        wanted = select(records.c.client, records.c.target).where(records.c.run == run_id, records.c.kind == RUN)
        with self.database.reading() as connection:
            return {(client, target) for client, target in connection.execute(wanted)}

    def adopt_key(self) -> str:
        """Signs a store that has records and no key; the key's id.

        Raises:
            PolicycheckError: where the store has a key, or none is given.
        """
        if self.key is None:
            raise PolicycheckError("give the key with --key or POLICYCHECK_SIGNING_KEY")
        self.database.prepare()
        with self.database.writing() as connection:
            if not adopt(connection, self._writer(connection), self.key, anew=False):
                raise PolicycheckError("the store has a key; `policycheck evidence key rotate` changes it")
        return self.key.id

    def rotate_key(self, new: SigningKey) -> None:
        """Puts a new key in the place of the present one."""
        with self.writing() as (connection, writer):
            rotate(connection, writer, new)
        self.key = new

    def upgrade(self, anew: bool = False) -> bool:
        """Brings the schema up to date; whether it was not. `anew` makes what follows from the records once more."""
        with self.database.reading(any_version=True):
            pass  # a store that is not there is not made
        changed = self.database.prepare()
        if anew:
            with self.database.writing() as connection:
                rebuild(connection)
        return changed

    def _writer(self, connection: Connection) -> Writer:
        return Writer(self.database, connection, self.key, self._clock)

    def _summaries(self, wanted: Select[Any]) -> list[Summary]:
        with self.database.reading() as connection:
            rows = connection.execute(wanted).all()
        found = []
        for row in rows:
            summary = summary_of(row)
            if summary is None:
                where = f"record {row.sequence} of client {row.client!r}"
                raise PolicycheckError(f"the summary of {where} was changed", self.database.name)
            found.append(summary)
        return found


def _recorded(connection: Connection, client: str, run: str, target: str) -> bool:
    here = (records.c.run == run, records.c.client == client, records.c.target == target, records.c.kind == RUN)
    return connection.execute(select(records.c.sequence).where(*here)).first() is not None


def stored_record(store: Store, summary: Summary) -> dict[str, Any]:
    """The record that a summary is of. Raises PolicycheckError where it is gone or was changed."""
    entries = store.entries(summary.client, run=summary.run, target=summary.target, kind=RUN)
    for entry in entries:
        if entry.sequence == summary.sequence:
            return store.body(entry)
    raise PolicycheckError(
        f"record {summary.sequence} of client {summary.client!r} is missing: see `policycheck evidence verify`",
        store.database.name,
    )
