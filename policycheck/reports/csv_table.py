"""``--format csv``: one row for each listed result, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from typing import Final

from policycheck.printable import clean
from policycheck.reports.report import Report, as_text, by_severity, justification, place, shown
from policycheck.rules.evaluate import Result

_COLUMNS: Final = (
    "verdict", "severity", "rule", "title", "safeguards", "resource", "type", "provider", "account", "region",
    "attribute", "actual", "expected", "reason", "file", "line", "column", "fingerprint", "baseline", "exception",
)  # fmt: skip
_FORMULA: Final = frozenset("=+-@|%＝＋－＠")
"""What a spreadsheet takes for the beginning of a formula or a command."""


def render(report: Report) -> bytes:
    """The results as RFC 4180 has it, every cell in quotes, so that no separator in one begins another."""
    text = io.StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_ALL)
    writer.writerow(_COLUMNS)
    for result in by_severity(report.results()):
        writer.writerow([cell(value) for value in _row(result)])
    return text.getvalue().encode("utf-8", "replace")


def _row(result: Result) -> tuple[str, ...]:
    rule, resource, location = result.rule, result.resource, place(result)
    return (
        result.verdict, rule.severity, rule.id, rule.title, " ".join(rule.safeguards), resource.address,
        resource.type, resource.provider, resource.account, resource.region, result.field, as_text(shown(result)),
        result.wanted, result.reason, location.file, str(location.line), str(location.column), result.fingerprint,
        result.baseline, justification(result.suppression) if result.suppression else "",
    )  # fmt: skip


def cell(text: str) -> str:
    """`text` on one line that no spreadsheet calculates with: an apostrophe makes a formula text."""
    text = clean(text)
    return f"'{text}" if text.lstrip()[:1] in _FORMULA and text.strip() else text
