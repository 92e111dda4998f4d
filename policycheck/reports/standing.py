"""How a client stands on each safeguard, from the summaries of evidence records: for every report of the store."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, Final, NamedTuple

from policycheck.rules.evaluate import FAIL, PASS, SUPPRESSED, UNDECIDED
from policycheck.rules.rule import SEVERITIES
from policycheck.rules.safeguards import Safeguard, organisational_parts, safeguards

ATTESTATIONS: Final = "attestations"
"""The target that holds a client's attested safeguards, judged by rules like any other."""

ATTESTED: Final = "attested"
ABSENT: Final = "absent"
NOT_ASSESSED: Final = "not_assessed"
STATES: Final = {
    FAIL: "Not met",
    UNDECIDED: "Unclear",
    SUPPRESSED: "Accepted",
    PASS: "No failures",
    ATTESTED: "Attested",
    ABSENT: "Nothing to test",
    NOT_ASSESSED: "Not assessed",
}
"""The states of a safeguard, worst first, in the words of reports."""

MEANINGS: Final = {
    FAIL: "at least one check fails, or an attestation is missing or overdue",
    UNDECIDED: "nothing fails, but a value that a check needs is not known",
    SUPPRESSED: "what fails is covered by a documented exception",
    PASS: "every check that applied passes",
    ATTESTED: "no check applied; a dated document with an owner stands for it",
    ABSENT: "there are checks for it, but nothing that they apply to was found",
    NOT_ASSESSED: "no check and no attestation of this run speaks to it",
}

SECTIONS: Final = {
    "164.308": "Administrative safeguards",
    "164.310": "Physical safeguards",
    "164.312": "Technical safeguards",
    "164.314": "Organizational requirements",
    "164.316": "Policies, procedures and documentation",
}


class Standing(NamedTuple):
    """A safeguard and what was found on it.

    Attributes:
        tested: how many results of checks there are of each verdict.
        attested: the same of attestations.
        judged: whether a rule that was run tests it, whatever it found.
        organisational: what of it no scan can show; empty for nothing.
    """

    safeguard: Safeguard
    tested: Counter[str]
    attested: Counter[str]
    judged: bool
    organisational: str

    @property
    def own(self) -> bool:
        """Whether it can stand by itself: a standard that only its specifications fill in, and that no rule tests,
        cannot."""
        return bool(self.safeguard.requirement) or self.judged

    @property
    def state(self) -> str:
        """One of `STATES`: the worst that was found."""
        for verdict in (FAIL, UNDECIDED, SUPPRESSED):
            if self.tested[verdict] or self.attested[verdict]:
                return verdict
        if self.tested[PASS]:
            return PASS
        if self.attested[PASS]:
            return ATTESTED
        return ABSENT if self.judged else NOT_ASSESSED

    @property
    def words(self) -> str:
        """The state as reports name it."""
        return STATES[self.state]

    @property
    def attestation(self) -> str:
        """What is attested, in a word: empty where nothing is asked for."""
        if self.attested[FAIL] or self.attested[UNDECIDED]:
            return "Missing or overdue"
        return "Accepted" if self.attested[SUPPRESSED] else "Attested" if self.attested[PASS] else ""


class Section(NamedTuple):
    """A section of the regulation, such as 164.312, with its safeguards in the regulation's order."""

    number: str
    title: str
    rows: list[Standing]

    def states(self) -> list[tuple[str, int]]:
        """How many safeguards are in each state that occurs, worst first."""
        return _states(self.rows)


def standings(summaries: Iterable[tuple[str, Mapping[str, Any]]]) -> list[Standing]:
    """Every safeguard of the Security Rule, from the summaries of targets, given with the target's id."""
    tested: dict[str, Counter[str]] = {}
    attested: dict[str, Counter[str]] = {}
    for target, summary in summaries:
        kept = attested if target == ATTESTATIONS else tested
        for section, counts in summary["safeguards"].items():
            kept.setdefault(section, Counter()).update(counts)
    parts = organisational_parts()
    return [
        Standing(
            safeguard,
            tested.get(section, Counter()),
            attested.get(section, Counter()),
            section in tested or section in attested,
            parts.get(section, ""),
        )
        for section, safeguard in safeguards().items()
        if section.partition("(")[0] in SECTIONS or section in tested or section in attested
    ]


def in_sections(rows: Iterable[Standing]) -> list[Section]:
    """The safeguards by section of the regulation; those of the breach notification rule are one."""
    found: dict[str, list[Standing]] = {}
    for row in rows:
        number = row.safeguard.id.partition("(")[0]
        found.setdefault(number if number in SECTIONS else "164.400", []).append(row)
    return [Section(number, SECTIONS.get(number, "Breach notification"), kept) for number, kept in found.items()]


def _states(rows: Iterable[Standing]) -> list[tuple[str, int]]:
    counts = Counter(row.state for row in rows if row.own)
    return [(state, counts[state]) for state in STATES if counts[state]]


def by_state(rows: Iterable[Standing]) -> dict[str, int]:
    """How many safeguards that stand by themselves are in each state that occurs, worst first."""
    return dict(_states(rows))


def severities(summaries: Iterable[Mapping[str, Any]]) -> dict[str, int]:
    """How many failing results there are of each severity, worst first, over several summaries."""
    total: Counter[str] = Counter()
    for summary in summaries:
        total.update(summary["severities"])
    return {severity: total[severity] for severity in SEVERITIES}


def verdicts(summaries: Iterable[Mapping[str, Any]]) -> Counter[str]:
    """How many results there are of each verdict over several summaries."""
    total: Counter[str] = Counter()
    for summary in summaries:
        total.update(summary["verdicts"])
    return total


def standing_sentence(states: Mapping[str, int]) -> str:
    """`by_state` in plain words, for people who know neither rules nor verdicts."""
    open_ = states.get(ABSENT, 0) + states.get(NOT_ASSESSED, 0)
    told = [
        (states.get(FAIL, 0), "is not met", "are not met", True),
        (states.get(PASS, 0), "shows no failure", "show no failure", True),
        (states.get(ATTESTED, 0), "rests on an attestation", "rest on attestations", False),
        (states.get(SUPPRESSED, 0), "rests on a documented exception", "rest on a documented exception", False),
        (states.get(UNDECIDED, 0), "is unclear", "are unclear", False),
        (open_, "was not assessed", "were not assessed", True),
    ]
    parts = [f"{count} {one if count == 1 else many}" for count, one, many, always in told if count or always]
    return f"Of {sum(states.values())} safeguards, {in_words(parts)}."


def in_words(parts: Iterable[str]) -> str:
    """``a, b and c``."""
    listed = list(parts)
    return " and ".join(filter(None, (", ".join(listed[:-1]), listed[-1] if listed else "")))
