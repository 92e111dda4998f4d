"""What changed at a client between two moments: findings, exceptions, resources.

What is fixed, and what is merely unseen, is decided as the store decides it (`policycheck.evidence.findings`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final, NamedTuple

from policycheck.evidence.findings import ACCEPTED, FIXED, Finding, advance, by_fingerprint
from policycheck.evidence.moments import Moment
from policycheck.evidence.record import COMPLETE, FAILED
from policycheck.evidence.store import Store, stored_record
from policycheck.rules.rule import SEVERITIES

Record = Mapping[str, Any]

NEW: Final = "new"
REOPENED: Final = "reopened"
STILL: Final = "open"
GONE: Final = "fixed"

ENDED: Final = "no exception covers it any more"
VANISHED: Final = "the resource is gone"
UNSEEN: Final = "not known at the later moment"
UNKNOWN_BEFORE: Final = "not known at the earlier moment"


@dataclass(frozen=True, slots=True)
class Change:
    """A finding and what became of it.

    Attributes:
        status: `NEW`, `REOPENED`, `STILL` or `GONE`.
        resource: its address.
        first_seen: in UTC; `age_days` counts from there to the later moment.
        note: why it is so, where that is not plain.
    """

    status: str
    target: str
    rule: str
    title: str
    severity: str
    resource: str
    fingerprint: str
    first_seen: str
    age_days: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class Accepted:
    """A finding that an exception covers at the later moment.

    Attributes:
        since_before: whether it was covered at the earlier moment too.
    """

    target: str
    rule: str
    resource: str
    severity: str
    approved_by: str
    reason: str
    until: str
    since_before: bool


class Moved(NamedTuple):
    """A resource that appeared or vanished."""

    target: str
    address: str
    type: str


class Note(NamedTuple):
    """What a reader must know of a target to read the rest."""

    target: str
    message: str


@dataclass(slots=True)
class Difference:
    """What changed at a client; times are in UTC."""

    client: str
    before: str
    before_time: str
    after: str
    after_time: str
    findings: list[Change] = field(default_factory=list)
    accepted: list[Accepted] = field(default_factory=list)
    appeared: list[Moved] = field(default_factory=list)
    vanished: list[Moved] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    incomplete: bool = False

    def of(self, status: str) -> list[Change]:
        """The findings of a status, the worst first."""
        return [one for one in self.findings if one.status == status]

    def alarms(self, fail_on: str) -> bool:
        """Whether something is new or reopened at `fail_on` or worse; ``never`` alarms of nothing."""
        worst = SEVERITIES[: SEVERITIES.index(fail_on) + 1] if fail_on != "never" else ()
        return any(one.severity in worst for one in self.findings if one.status in (NEW, REOPENED))


class Side(NamedTuple):
    """A record with its position in the chain."""

    record: Record
    sequence: int

    @property
    def whole(self) -> bool:
        """Whether it tells of all that there was."""
        return bool(self.record["outcome"] == COMPLETE)


def difference(store: Store, client: str, before: Moment, after: Moment) -> Difference:
    """What changed between two moments of a client. Raises PolicycheckError where a record is gone or was changed."""
    found = Difference(client, before.name, before.time, after.name, after.time)
    seen = {(one.target, one.fingerprint): one for one in store.findings(client)}
    for target, latest in sorted(after.latest.items()):
        if latest.outcome == FAILED:
            found.incomplete = True
            found.notes.append(Note(target, f"could not be assessed: {latest.error}"))
        if target not in after.usable:
            continue
        now = after.usable[target]
        earlier = before.usable.get(target)
        side = Side(stored_record(store, now), now.sequence)
        past = {one.fingerprint: one for (of, _), one in seen.items() if of == target}
        if earlier is None:
            compare(found, None, side, past)
        elif earlier.sequence == now.sequence:
            compare(found, side, side, past)
        else:
            compare(found, Side(stored_record(store, earlier), earlier.sequence), side, past)
    rank = {severity: number for number, severity in enumerate(SEVERITIES)}
    found.findings.sort(key=lambda one: (rank.get(one.severity, len(rank)), one.target, one.rule, one.resource))
    return found


def compare(found: Difference, before: Side | None, after: Side, past: Mapping[str, Finding]) -> None:
    """Adds what changed of one target; `before` is None for one that was not known. `past` are its findings by
    fingerprint, as the store knows them over time."""
    known = by_fingerprint(advance({}, before.record, before.sequence)) if before else {}
    after_all = {**known, **by_fingerprint(advance(known, after.record, after.sequence))}
    there = {resource["address"] for resource in after.record["resources"]}
    for fingerprint, finding in after_all.items():
        was = known.get(fingerprint)
        status, note = _status(finding, was, before, past.get(fingerprint))
        if status == GONE and finding.resource not in there:
            note = VANISHED
        elif status == STILL and finding.last_seen != after.record["finished"]:
            note = UNSEEN
        if status:
            first = min(filter(None, (one.first_seen for one in (past.get(fingerprint), was, finding) if one)))
            found.findings.append(_change(status, note, finding, first, (after, before or after)))
    found.accepted.extend(_accepted(after.record, known))
    _move(found, before, after)
    found.notes.extend(_notes(before, after))


def _status(finding: Finding, was: Finding | None, before: Side | None, past: Finding | None) -> tuple[str, str]:
    """What became of a finding, and why; empty for one that is accepted, or was gone before."""
    if finding.status == FIXED:
        return GONE, ""
    if finding.status == ACCEPTED:
        return "", ""
    if was is not None:
        return (REOPENED, ENDED) if was.status == ACCEPTED else (STILL, "")
    if before is None or past is None or past.first_seen > before.record["finished"]:
        return NEW, ""
    unknown = any(one["fingerprint"] == finding.fingerprint for one in before.record["results"])
    if unknown or not before.whole:
        return STILL, UNKNOWN_BEFORE
    return REOPENED, ""


def _change(status: str, note: str, finding: Finding, first: str, sides: Sequence[Side]) -> Change:
    title = next((r.record["rules"][finding.rule]["title"] for r in sides if finding.rule in r.record["rules"]), "")
    end = sides[0].record["finished"]
    return Change(
        status, finding.target, finding.rule, title, finding.severity, finding.resource, finding.fingerprint,
        first, (datetime.fromisoformat(end) - datetime.fromisoformat(first)).days, note,
    )  # fmt: skip


def _accepted(record: Record, known: Mapping[str, Finding]) -> Iterator[Accepted]:
    for one in record["results"]:
        accepted = one["suppression"]
        if accepted:
            was = known.get(one["fingerprint"])
            yield Accepted(
                record["target"], one["rule"], one["resource"]["address"], one["severity"],
                accepted["approved_by"], accepted["reason"], accepted["until"],
                was is not None and was.status == ACCEPTED,
            )  # fmt: skip


def _move(found: Difference, before: Side | None, after: Side) -> None:
    """Resources on one side only. One that an incomplete run does not have may be there all the same."""
    then = _resources(before.record) if before else set()
    now = _resources(after.record)
    if before is None or before.whole:
        found.appeared.extend(sorted(now - then))
    if after.whole:
        found.vanished.extend(sorted(then - now))


def _resources(record: Record) -> set[Moved]:
    return {Moved(record["target"], one["address"], one["type"]) for one in record["resources"]}


def _notes(before: Side | None, after: Side) -> Iterator[Note]:
    target = after.record["target"]
    if before is None:
        yield Note(target, "was not known at the earlier moment")
    elif before.record["pack"].get("digest") != after.record["pack"].get("digest"):
        yield Note(target, "was judged by other rules than before")
    if not after.whole:
        yield Note(target, f"could not be assessed whole: {len(after.record['errors'])} errors")
