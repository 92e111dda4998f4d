"""Findings over time: when each of a target was first seen, last seen, fixed and found again, and who accepted it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from policycheck.evidence.record import COMPLETE, FAILED
from policycheck.rules.evaluate import FAIL, SUPPRESSED

OPEN: Final = "open"
FIXED: Final = "fixed"
ACCEPTED: Final = "suppressed"
STATUSES: Final = (OPEN, FIXED, ACCEPTED)


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding of a target, over all its runs; times are in UTC, as ``2026-11-25T01:00:00Z``.

    Attributes:
        resource: its address.
        status: `OPEN`, `FIXED`, or `ACCEPTED` where an exception covers it.
        first_seen: when the run finished that found it first; `last_seen` likewise.
        fixed: when the run finished that no longer found it; empty where the last one found it.
        reopened: how many times it came back after it was fixed.
        accepted_by: who approved the exception that covers it; empty where nobody is named.
        pack: the digest of the rules that found it last.
        sequence: the record that found it last.
    """

    client: str
    target: str
    fingerprint: str
    rule: str
    resource: str
    severity: str
    status: str
    first_seen: str
    last_seen: str
    fixed: str
    reopened: int
    accepted_by: str
    pack: str
    sequence: int


class _Judged:
    """What a record says about findings that it does not list."""

    def __init__(self, record: Mapping[str, Any], pack: str) -> None:
        self.pack = pack
        self.complete = record["outcome"] == COMPLETE
        self.addresses = [_text(resource["address"]) for resource in record["resources"]]
        self._there = set(self.addresses)
        self._rules = record["rules"]
        self._passed = record["passed"]

    def fixed(self, finding: Finding) -> bool:
        """Whether a finding that is absent is gone, and not merely unseen.

        A run that is not complete shows it by a pass alone. A complete one shows it where the resource is gone, or
        where the rule was asked: by other rules than those that found it, that is known of what they listed only.
        """
        if not self.complete:
            return any(self.addresses[at] == finding.resource for at in self._passed.get(finding.rule, ()))
        return finding.pack == self.pack or finding.rule in self._rules or finding.resource not in self._there


def advance(known: Mapping[str, Finding], record: Mapping[str, Any], sequence: int) -> list[Finding]:
    """What the record of a run changes in the findings of its target: those that are new or other than before.

    `known` are the target's findings by fingerprint, up to the record before it.
    """
    if record["outcome"] == FAILED:
        return []
    finished, pack = record["finished"], str(record["pack"].get("digest", ""))
    seen: dict[str, Mapping[str, Any]] = {}
    undecided = set()
    for result in record["results"]:
        fingerprint = result["fingerprint"]
        if result["verdict"] == FAIL or (result["verdict"] == SUPPRESSED and fingerprint not in seen):
            seen[fingerprint] = result
        elif result["verdict"] != SUPPRESSED:
            undecided.add(fingerprint)
    changed = []
    for fingerprint, result in seen.items():
        now = _seen(known.get(fingerprint), result, record)
        changed.append(replace(now, last_seen=finished, pack=pack, sequence=sequence))
    judged = _Judged(record, pack)
    for finding in known.values():
        absent = finding.fingerprint not in seen and finding.fingerprint not in undecided
        if absent and finding.status != FIXED and judged.fixed(finding):
            changed.append(replace(finding, status=FIXED, fixed=finished))
    return changed


def by_fingerprint(findings: Iterable[Finding]) -> dict[str, Finding]:
    """The findings of one target by what tells them apart."""
    return {finding.fingerprint: finding for finding in findings}


def _seen(before: Finding | None, result: Mapping[str, Any], record: Mapping[str, Any]) -> Finding:
    """A finding that a run lists, but for when and by what it was seen last."""
    suppression = result["suppression"] if result["verdict"] == SUPPRESSED else None
    status = ACCEPTED if suppression else OPEN
    accepted_by = _text(suppression["approved_by"]) if suppression else ""
    if before is None:
        return Finding(
            client=record["client"], target=record["target"], fingerprint=result["fingerprint"],
            rule=_text(result["rule"]), resource=_text(result["resource"]["address"]), severity=result["severity"],
            status=status, first_seen=record["finished"], last_seen="", fixed="", reopened=0,
            accepted_by=accepted_by, pack="", sequence=0,
        )  # fmt: skip
    reopened = before.reopened + (before.status == FIXED)
    return replace(
        before, severity=result["severity"], status=status, accepted_by=accepted_by, fixed="", reopened=reopened
    )


def _text(value: object) -> str:
    """A text as every database holds it: PostgreSQL knows no NUL."""
    return str(value).replace("\0", "\ufffd")
