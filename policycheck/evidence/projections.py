"""The tables that follow from the records: summaries of runs, and findings over time."""

from __future__ import annotations

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import asdict, fields
from typing import Any, Final

from sqlalchemy import Connection, Row, bindparam, delete, insert, select, update

from policycheck.evidence.body import unpack
from policycheck.evidence.chain import RUN, Entry
from policycheck.evidence.findings import Finding, advance, by_fingerprint
from policycheck.evidence.record import canonical
from policycheck.evidence.summary import Summary, summarised
from policycheck.evidence.tables import findings, records, summaries

_OWN_COLUMNS: Final = ("client", "target", "sequence", "run", "started", "finished", "outcome")
"""The fields of a summary that have a column; the others are in its JSON."""

_FINDING: Final = tuple(field.name for field in fields(Finding))
_FINDING_KEY: Final = ("client", "target", "fingerprint")


def project(connection: Connection, entry: Entry, record: Mapping[str, Any]) -> None:
    """Adds the record of a run to what follows from the records before it."""
    connection.execute(insert(summaries), summary_row(summarised(record, entry.sequence)))
    known = by_fingerprint(findings_of(connection, entry.client, entry.target))
    changed = advance(known, record, entry.sequence)
    _write(connection, known, changed)


def findings_of(connection: Connection, client: str, target: str = "", status: str = "") -> list[Finding]:
    """The findings of a client, by target, rule and resource."""
    wanted = select(*(findings.c[name] for name in _FINDING)).where(findings.c.client == client)
    if target:
        wanted = wanted.where(findings.c.target == target)
    if status:
        wanted = wanted.where(findings.c.status == status)
    order = (findings.c.target, findings.c.rule, findings.c.resource, findings.c.fingerprint)
    return [Finding(*row) for row in connection.execute(wanted.order_by(*order))]


def summary_row(summary: Summary) -> dict[str, Any]:
    """A summary as its table has it."""
    values = asdict(summary)
    row = {name: values.pop(name) for name in _OWN_COLUMNS}
    return {**row, "summary": zlib.compress(canonical(values))}


def summary_of(row: Row[Any]) -> Summary | None:
    """A summary from its table; None where its JSON is damaged."""
    values = row._asdict()
    rest = unpack(values.pop("summary"))
    try:
        return Summary(**{name: values[name] for name in _OWN_COLUMNS}, **(rest or {}))
    except TypeError:
        return None


def rebuild(connection: Connection) -> None:
    """Makes both tables of the records once more; purged records have no part in them any more."""
    for table in (summaries, findings):
        connection.execute(delete(table))
    runs = (records.c.kind == RUN) & records.c.body.is_not(None)
    positions = select(records.c.client, records.c.sequence).where(runs)
    for client, sequence in connection.execute(positions.order_by(records.c.client, records.c.sequence)).all():
        here = (records.c.client == client) & (records.c.sequence == sequence)
        *values, data = connection.execute(select(records).where(here)).one()
        entry = Entry(*values)
        record = unpack(data, entry.body_digest)
        if record is not None:
            project(connection, entry, record)


def forget(connection: Connection, client: str, last: int) -> None:
    """Removes what follows from purged records alone: those of a client up to its record `last`."""
    for table in (summaries, findings):
        connection.execute(delete(table).where(table.c.client == client, table.c.sequence <= last))


def _write(connection: Connection, known: Mapping[str, Finding], changed: Sequence[Finding]) -> None:
    new = [_row(finding) for finding in changed if finding.fingerprint not in known]
    old = [_row(finding, "the_") for finding in changed if finding.fingerprint in known]
    if new:
        connection.execute(insert(findings), new)
    if old:
        here = [findings.c[name] == bindparam(f"the_{name}") for name in _FINDING_KEY]
        connection.execute(update(findings).where(*here), old)


def _row(finding: Finding, prefix: str = "") -> dict[str, Any]:
    """A finding as its table has it; what tells it apart is called otherwise where it is looked for."""
    return {prefix + name if name in _FINDING_KEY else name: getattr(finding, name) for name in _FINDING}
