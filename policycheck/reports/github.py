"""``--format github``: findings as workflow commands, which GitHub Actions shows beside the lines of a diff."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from policycheck.printable import clean
from policycheck.reports.folding import also, fold
from policycheck.reports.report import Report, by_severity, found, place
from policycheck.reports.repository import Repository
from policycheck.rules.evaluate import FAIL, UNCHANGED

_COMMANDS: Final = {"critical": "error", "high": "error", "medium": "warning", "low": "notice"}


def render(report: Report) -> bytes:
    """A command for each failing result that is not in the baseline, the worst first, then errors and notices."""
    return "".join(f"{line}\n" for line in _commands(report)).encode("utf-8", "replace")


def _commands(report: Report) -> Iterator[str]:
    inputs = [assessment.inventory.input for assessment in report.assessments]
    repository = Repository.around(inputs[0] if inputs else ".")
    failing = by_severity(r for r in report.results() if r.verdict == FAIL and r.baseline != UNCHANGED)
    for finding in fold(failing):
        result = finding.result
        location, rule = place(result), result.rule
        text = f"{result.resource.address}: {found(result)}; wanted: {result.wanted} ({', '.join(rule.safeguards)})"
        text += f"; also: {also(finding)}" if finding.also else ""
        where: dict[str, str | int] = {"file": repository.relative(location.file), "line": location.line}
        where |= {"endLine": location.end_line, "title": f"{rule.title} ({rule.id})"}
        yield _command(_COMMANDS[rule.severity], where, text)
    for command, said in (("error", report.errors), ("warning", report.notices)):
        for about in said:
            where = {"file": repository.relative(about.file), "line": about.line} if about.line else {}
            yield _command(command, where, about.message)


def _command(name: str, properties: dict[str, str | int], text: str) -> str:
    """Percent signs carry what has a meaning in a command: nothing in a value can begin another one."""
    told = ",".join(f"{key}={_escape(str(value), ':,')}" for key, value in properties.items())
    return f"::{name} {told}::{_escape(text)}" if told else f"::{name}::{_escape(text)}"


def _escape(text: str, special: str = "") -> str:
    text = clean(text).replace("%", "%25")
    for character in special:
        text = text.replace(character, f"%{ord(character):02X}")
    return text
