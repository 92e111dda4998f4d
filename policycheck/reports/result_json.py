"""``--format json``: the contract's ``policycheck/result/v1`` document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import orjson

from policycheck import __version__
from policycheck.model.resource import Resource
from policycheck.reports.report import Report, place, shown
from policycheck.rules.evaluate import Result


def render(report: Report) -> bytes:
    """The report as one JSON document, with a line feed at its end."""
    return orjson.dumps(as_document(report), option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def as_document(report: Report) -> dict[str, Any]:
    """The contract's document."""
    document: dict[str, Any] = {
        "schema": "policycheck/result/v1",
        "tool": {"name": "policycheck", "version": __version__},
        "inputs": [
            {
                "path": assessment.inventory.input,
                "form": assessment.inventory.form,
                "resources": len(assessment.inventory),
                "not_assessed": assessment.inventory.unsupported,
            }
            for assessment in report.assessments
        ],
        "summary": {
            "verdicts": dict(report.counts()),
            "safeguards": {name: dict(counts) for name, counts in sorted(report.by_safeguard().items())},
        },
        "results": list(_results(report.results())),
        "errors": [
            {"file": error.file, "line": error.line, "column": error.column, "message": error.message}
            for error in report.errors
        ],
        "notices": [
            {"file": notice.file, "line": notice.line, "column": notice.column, "message": notice.message}
            for notice in report.notices
        ],
    }
    if report.changed_since:
        document["changed_since"] = {"ref": report.changed_since, "left_out": report.untouched}
    return document


def _results(results: Iterable[Result]) -> Iterator[dict[str, Any]]:
    said: dict[int, dict[str, str | None]] = {}
    for result in results:
        resource = result.resource
        what = said.get(id(resource))
        if what is None:  # most resources have several results
            what = said[id(resource)] = resource_document(resource)
            if resource.managed_by is not None:
                what["managed_by"] = resource.managed_by or None
        yield _result(result, what)


def _result(result: Result, what: Mapping[str, str | None]) -> dict[str, Any]:
    rule = result.rule
    location = place(result)
    return {
        "rule": rule.id,
        "verdict": result.verdict,
        "severity": rule.severity,
        "resource": what,
        "attribute": result.field,
        "actual": shown(result),
        "expected": result.wanted,
        "reason": result.reason,
        "safeguards": rule.safeguards,
        "requirements": rule.requirements,
        "location": {
            "file": location.file,
            "line": location.line,
            "column": location.column,
            "end_line": location.end_line,
            "end_column": location.end_column,
        },
        "fingerprint": result.fingerprint,
        "suppression": result.suppression._asdict() if result.suppression else None,
        "baseline": result.baseline or None,
    }


def resource_document(resource: Resource) -> dict[str, str | None]:
    """What a resource is, and where."""
    return {
        "address": resource.address,
        "type": resource.type,
        "kind": resource.kind,
        "provider": resource.provider,
        "account": resource.account,
        "region": resource.region,
        "name": resource.name,
    }
