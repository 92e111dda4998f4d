"""``--format text``: what a person reads in a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

import typer

from policycheck.model.resource import Location
from policycheck.printable import clean
from policycheck.reports.folding import Finding, also, fold
from policycheck.reports.report import Report, as_text, by_severity, justification, outcome, shown, verdict_line
from policycheck.rules.evaluate import FAIL, PASS, SUPPRESSED, UNCHANGED, UNDECIDED, Assessment, Result
from policycheck.rules.safeguards import safeguards

_COLORS: Final = {"critical": "bright_red", "high": "red", "medium": "yellow", "low": "cyan"}
_OUTCOMES: Final = {"failed": "red", "incomplete": "yellow", "passed": "green"}
_MARKS: Final = {FAIL: "✗", UNDECIDED: "?", PASS: "✓", SUPPRESSED: "~"}


def render(report: Report) -> bytes:
    """The report as text: findings by resource, what is unknown, counts for each safeguard, the verdict."""
    lines: list[str] = []
    for assessment in report.assessments:
        lines.extend(_findings(report, assessment))
    lines.extend(_unknown(report))
    lines.extend(_notices(report))
    lines.extend(_safeguards(report))
    lines.extend(_verdict(report))
    return ("\n".join(lines) + "\n").encode("utf-8", "replace")


def _findings(report: Report, assessment: Assessment) -> Iterator[str]:
    """Each resource with what is found on it, the worst resource first."""
    listed = (FAIL, PASS, SUPPRESSED) if report.show_passed else (FAIL, SUPPRESSED)
    by_resource: dict[str, list[Finding]] = {}
    told = (r for r in assessment.results if r.verdict in listed and (r.verdict, r.baseline) != (FAIL, UNCHANGED))
    for finding in fold(by_severity(told)):
        by_resource.setdefault(finding.result.resource.address, []).append(finding)
    for address, findings in by_resource.items():
        where = _place(findings[0].result.resource.origin.locate(""))
        yield f"{_style(report, clean(address), bold=True)}  {_style(report, where, dim=True)}"
        for finding in findings:
            yield from _finding(report, finding)
        yield ""


def _finding(report: Report, finding: Finding) -> Iterator[str]:
    result = finding.result
    rule = result.rule
    label = _style(report, f"{_MARKS[result.verdict]} {rule.severity:8}", fg=_COLORS[rule.severity])
    yield f"  {label} {rule.title}  {_style(report, rule.id, dim=True)}"
    indent = " " * 13
    found = as_text(shown(result))
    subject = f"{clean(result.field)} is {clean(found)}" if result.field else f"{result.resource.type}: {clean(found)}"
    yield f"{indent}{subject}; wanted: {result.wanted}"
    if result.attribute is not None and result.field:
        yield f"{indent}at {_place(result.attribute.origin.locate(result.attribute.field))}"
    sections = dict.fromkeys(section for one in (rule, *finding.also) for section in one.safeguards)
    yield f"{indent}{', '.join(map(_requirement, sections))}"
    if finding.also:
        yield _style(report, f"{indent}also: {also(finding)}", dim=True)
    if result.verdict == FAIL:
        yield f"{indent}fix: {' '.join(rule.fix.get(result.resource.provider, '').split())}"
    if result.suppression is not None:
        yield f"{indent}{clean(justification(result.suppression))}"


def _requirement(section: str) -> str:
    requirement = safeguards()[section].requirement
    return f"{section} ({requirement})" if requirement else section


def _place(location: Location) -> str:
    return clean(f"{location.file}:{location.line}:{location.column}")


def _unknown(report: Report) -> Iterator[str]:
    """What could not be judged, one line for each reason."""
    reasons: dict[str, list[Result]] = {}
    for assessment in report.assessments:
        for result in assessment.results:
            if result.verdict == UNDECIDED:
                reasons.setdefault(result.reason, []).append(result)
    if not reasons:
        return
    yield _style(report, "Unknown", bold=True)
    for reason, results in sorted(reasons.items(), key=lambda item: (-len(item[1]), item[0])):
        first = results[0]
        more = f" and {len(results) - 1} more" if len(results) > 1 else ""
        yield f"  ? {clean(reason)}: {clean(first.resource.address)} ({first.rule.id}){more}"
    yield ""


def _notices(report: Report) -> Iterator[str]:
    """What is wrong with exceptions."""
    if report.notices:
        yield _style(report, "Notices", bold=True)
        for notice in report.notices:
            yield f"  ! {clean(str(notice))}"
        yield ""


def _safeguards(report: Report) -> Iterator[str]:
    told = (FAIL, UNDECIDED, PASS)
    counts = {name: c for name, c in report.by_safeguard().items() if any(c[verdict] for verdict in told)}
    if not counts:
        return
    titles = {section: safeguards()[section].title for section in counts}
    width = max(len(f"{section} {title}") for section, title in titles.items())
    yield _style(report, f"{'Safeguard (45 CFR)':{width}}   fail  unknown   pass", bold=True)
    for section in (known for known in safeguards() if known in counts):
        number = counts[section]
        row = f"{section} {titles[section]}"
        yield f"{row:{width}}  {number[FAIL]:5}  {number[UNDECIDED]:7}  {number[PASS]:5}"
    yield ""


def _verdict(report: Report) -> Iterator[str]:
    word = outcome(report)
    yield f"{_style(report, word.upper(), fg=_OUTCOMES[word], bold=True)}: {verdict_line(report)}"
    if report.changed_since:
        yield clean(f"Only what the diff since {report.changed_since} touches: {report.untouched} results left out")
    left: Counter[str] = Counter()
    for assessment in report.assessments:
        left.update(assessment.inventory.unsupported)
    if left:
        types = ", ".join(f"{clean(type_)} ({number})" for type_, number in left.most_common(8))
        more = f" and {len(left) - 8} more types" if len(left) > 8 else ""
        yield f"Not assessed: {types}{more}"
    for error in report.errors:
        yield f"Not read: {clean(str(error))}"


def _style(report: Report, text: str, fg: str | None = None, bold: bool = False, dim: bool = False) -> str:
    return typer.style(text, fg=fg, bold=bold or None, dim=dim or None) if report.color else text
