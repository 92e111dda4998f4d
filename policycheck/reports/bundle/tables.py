"""The tables of a bundle: results, coverage, exceptions and attestations, as JSON and as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from policycheck.evidence.summary import Summary
from policycheck.reports.csv_table import cell
from policycheck.reports.report import as_text
from policycheck.reports.standing import Standing, standings
from policycheck.rules.evaluate import PASS

Record = Mapping[str, Any]

_RESULTS: Final = (
    "target", "verdict", "severity", "rule", "title", "safeguards", "resource", "type", "provider", "account", "region",
    "attribute", "actual", "expected", "reason", "fingerprint", "approved_by", "until", "exception", "assessed",
)  # fmt: skip
_COVERAGE: Final = (
    "safeguard", "title", "requirement", "standing", "pass", "fail", "unknown", "suppressed", "attested",
    "organisational",
)  # fmt: skip
_EXCEPTIONS: Final = (
    "target", "rule", "resource", "kind", "acceptance", "reason", "alternative", "approved_by", "until", "assessed",
)  # fmt: skip
_HISTORY: Final = (
    "sequence", "run", "target", "started", "finished", "outcome", "resources", "pass", "fail", "unknown",
    "suppressed", "critical", "high", "medium", "low", "rules", "error",
)  # fmt: skip


def results(record: Record) -> Iterator[dict[str, Any]]:
    """Every result of a record, passing ones too, which it keeps by rule and resource alone."""
    yield from record["results"]
    for rule, positions in sorted(record["passed"].items()):
        about = record["rules"].get(rule, {})
        for position in positions:
            yield {
                "rule": rule, "verdict": PASS, "severity": about.get("severity", ""),
                "resource": record["resources"][position], "safeguards": about.get("safeguards", []),
            }  # fmt: skip


def results_csv(records: Sequence[Record]) -> bytes:
    """One row for each result."""
    return _csv(_RESULTS, (_result(record, one) for record in records for one in results(record)))


def coverage(records: Sequence[Record]) -> list[dict[str, Any]]:
    """The matrix: every safeguard with its standing."""
    return [_standing(one) for one in standings((record["target"], record["summary"]) for record in records)]


def coverage_csv(rows: Iterable[Mapping[str, Any]]) -> bytes:
    """The same as a table."""
    return _csv(_COVERAGE, rows)


def exceptions(records: Sequence[Record]) -> list[dict[str, Any]]:
    """What was accepted, by whom, why, and until when."""
    return [
        {"target": record["target"], "assessed": record["finished"], **one}
        for record in records
        for one in record["exceptions"]
    ]


def exceptions_csv(rows: Iterable[Mapping[str, Any]]) -> bytes:
    """The same as a table."""
    return _csv(_EXCEPTIONS, rows)


def attestations(records: Sequence[Record]) -> list[dict[str, Any]]:
    """What the organisation attests: documents with their digests, owners and days."""
    return [
        {"target": record["target"], "assessed": record["finished"], **one}
        for record in records
        for one in record.get("attestations", ())
    ]


def history_csv(runs: Iterable[Summary]) -> bytes:
    """One row for each run on each target in the period."""
    return _csv(_HISTORY, (_run(one) for one in runs))


def _result(record: Record, one: Mapping[str, Any]) -> dict[str, Any]:
    accepted = one.get("suppression") or {}
    return {
        **one,
        **{key: one["resource"].get(key, "") for key in ("type", "provider", "account", "region")},
        "target": record["target"],
        "title": record["rules"].get(one["rule"], {}).get("title", ""),
        "safeguards": " ".join(one["safeguards"]),
        "resource": one["resource"]["address"],
        "actual": as_text(one["actual"]) if "actual" in one else "",
        "exception": accepted.get("reason", ""),
        "approved_by": accepted.get("approved_by", ""),
        "until": accepted.get("until", ""),
        "assessed": record["finished"],
    }


def _standing(one: Standing) -> dict[str, Any]:
    counts = one.tested + one.attested
    return {
        "safeguard": one.safeguard.id,
        "title": one.safeguard.title,
        "requirement": one.safeguard.requirement,
        "standing": one.words,
        **{verdict: counts[verdict] for verdict in ("pass", "fail", "unknown", "suppressed")},
        "attested": one.attestation,
        "organisational": one.organisational,
    }


def _run(one: Summary) -> dict[str, Any]:
    return {
        "sequence": one.sequence, "run": one.run, "target": one.target, "started": one.started,
        "finished": one.finished, "outcome": one.outcome, "error": one.error,
        "resources": one.summary.get("resources", 0), **one.summary.get("verdicts", {}),
        **one.summary.get("severities", {}), "rules": one.pack.get("digest", ""),
    }  # fmt: skip


def _csv(columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_ALL)
    writer.writerow(columns)
    for row in rows:
        writer.writerow([cell(str(row.get(column, ""))) for column in columns])
    return text.getvalue().encode("utf-8", "replace")
