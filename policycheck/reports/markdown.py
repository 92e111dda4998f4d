"""``--format markdown``: a comment on a pull request or a job's summary, the worst first.

It never exceeds what GitHub takes for a comment: what does not fit is counted. Whatever comes from the input is
written as code, so that it can neither format, link nor mention anybody.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from policycheck.reports.folding import Finding, also, fold
from policycheck.reports.markdown_text import MARKS, code, prose
from policycheck.reports.report import Report, by_severity, found, justification, outcome, place, verdict_line
from policycheck.rules.evaluate import FAIL, SUPPRESSED, UNCHANGED, UNDECIDED, Result
from policycheck.rules.rule import SEVERITIES

LONGEST: Final = 65_536
"""The characters of a comment on GitHub."""

MARK: Final = "<!-- policycheck -->"
"""Stands on the first line, so that a job finds its comment again."""

_FINDINGS: Final = 48_000
_OTHERS: Final = 5_000
"""Bytes for the table of findings and for each further list; together with the rest they stay below `LONGEST`."""


def render(report: Report) -> bytes:
    """The report as GitHub-flavoured Markdown."""
    lines = [MARK, f"## policycheck: {outcome(report)}", "", f"{verdict_line(report)}.", ""]
    if report.changed_since:
        lines += [f"Only what the diff since {code(report.changed_since)} touches; {report.untouched} left out.", ""]
    failing = fold(by_severity(r for r in report.results() if r.verdict == FAIL and r.baseline != UNCHANGED))
    if failing:
        lines += ["| | Finding | Resource | Found | Where |", "| --- | --- | --- | --- | --- |"]
        shown = _fitting(map(_finding, failing), _FINDINGS)
        lines += [*shown, "", *_left_out(failing[len(shown) :])]
    suppressed = by_severity(r for r in report.results() if r.verdict == SUPPRESSED)
    undecided = by_severity(r for r in report.results() if r.verdict == UNDECIDED)
    lines += _folded("Accepted", [_accepted(result) for result in suppressed])
    lines += _folded("Unknown", [_undecided(result) for result in undecided])
    lines += _folded("Notices", [f"- {code(str(notice))}" for notice in report.notices])
    lines += _folded("Not read", [f"- {code(str(error))}" for error in report.errors])
    return ("\n".join(lines).rstrip() + "\n").encode("utf-8", "replace")


def _finding(finding: Finding) -> str:
    result = finding.result
    rule, location = result.rule, place(result)
    cells = (
        f"{MARKS[rule.severity]} {rule.severity}",
        f"{prose(rule.title)}<br>{code(rule.id)} {', '.join(rule.safeguards)}{_also(finding)}",
        code(result.resource.address),
        f"{code(found(result))}<br>wanted {code(result.wanted)}",
        code(f"{location.file}:{location.line}"),
    )
    return f"| {' | '.join(cells)} |"


def _also(finding: Finding) -> str:
    return f"<br>also {code(also(finding))}" if finding.also else ""


def _accepted(result: Result) -> str:
    reason = justification(result.suppression) if result.suppression else ""
    return f"- {code(result.resource.address)} {code(result.rule.id)}: {code(reason)}"


def _undecided(result: Result) -> str:
    return f"- {code(result.resource.address)} {code(result.rule.id)}: {code(result.reason)}"


def _folded(title: str, lines: list[str]) -> list[str]:
    """A list that opens at a click; what does not fit is counted."""
    if not lines:
        return []
    kept = _fitting(lines, _OTHERS)
    more = [f"- and {len(lines) - len(kept)} more"] if len(kept) < len(lines) else []
    return [f"<details><summary>{title}: {len(lines)}</summary>", "", *kept, *more, "", "</details>", ""]


def _fitting(lines: Iterable[str], room: int) -> list[str]:
    """As many lines as fit into `room` bytes."""
    kept: list[str] = []
    for line in lines:
        room -= len(line.encode("utf-8", "replace")) + 1
        if room < 0:
            break
        kept.append(line)
    return kept


def _left_out(findings: list[Finding]) -> Iterator[str]:
    if findings:
        worst = Counter(rule.severity for finding in findings for rule in (finding.result.rule, *finding.also))
        split = ", ".join(f"{worst[severity]} {severity}" for severity in SEVERITIES if worst[severity])
        yield f"{worst.total()} more findings do not fit here ({split}): see the other reports."
        yield ""
