"""A finished run as the record that evidence keeps and pages are made from (`policycheck.evidence.record`)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from policycheck.evidence.record import COMPLETE, INCOMPLETE, Occasion, canonical, digest, opening
from policycheck.model.kinds.organisation import ATTESTATION
from policycheck.model.resource import Resource
from policycheck.model.values import is_unknown
from policycheck.reports.report import Report
from policycheck.reports.result_json import as_document, resource_document
from policycheck.rules.evaluate import FAIL, PASS
from policycheck.rules.rule import Rule


def pack_digest(rules: Sequence[Rule]) -> str:
    """What tells whether two runs were judged by the same rules."""
    return digest(
        canonical(sorted([rule.id, rule.severity, rule.condition_of_application, rule.wanted] for rule in rules))
    )


def record_of(
    report: Report, occasion: Occasion, pack: Mapping[str, Any], digests: Mapping[str, str]
) -> dict[str, Any]:
    """The document of a run; its report must have kept passing results.

    `pack` stands in the document as it is, `digests` are those of the inputs by their paths.
    """
    document = as_document(report)
    rules: dict[str, Rule] = {}
    positions: dict[int, int] = {}
    resources: list[Resource] = []
    attestations: list[dict[str, Any]] = []
    passed: dict[str, list[int]] = {}
    listed, severities = [], Counter[str]()
    for assessment in report.assessments:
        for resource in assessment.inventory:
            positions[id(resource)] = len(resources)
            resources.append(resource)
        attestations.extend(_attestation(resource) for resource in assessment.inventory.of_kind(ATTESTATION))
    for result, shown in zip(report.results(), document["results"], strict=True):
        rules[result.rule.id] = result.rule
        severities[result.rule.severity] += result.verdict == FAIL
        if result.verdict == PASS:
            passed.setdefault(result.rule.id, []).append(positions[id(result.resource)])
        else:
            listed.append(shown)
    inputs = [{**one, "digest": digests.get(one["path"], "")} for one in document["inputs"]]
    return {
        **opening(occasion, pack),
        "inputs": inputs,
        "outcome": INCOMPLETE if report.errors else COMPLETE,
        "summary": {
            "resources": sum(len(assessment.inventory) for assessment in report.assessments),
            **document["summary"],
            "severities": dict(+severities),
        },
        "resources": [resource_document(resource) for resource in resources],
        "results": listed,
        "passed": passed,
        "attestations": attestations,
        "rules": {id_: _rule(rule) for id_, rule in sorted(rules.items())},
        "exceptions": _exceptions(listed),
        "errors": document["errors"],
        "notices": document["notices"],
    }


def _attestation(resource: Resource) -> dict[str, Any]:
    """What an organisation attests, the digest of its document too; what is not known, or not said, is left out."""
    values = {name: attribute.value for name, attribute in resource.attributes.items()}
    resource.forget()
    told = {name: value for name, value in values.items() if not is_unknown(value) and value not in (None, "")}
    return {"address": resource.address, **told}


def _rule(rule: Rule) -> dict[str, Any]:
    return {"title": rule.title, "severity": rule.severity, "safeguards": rule.safeguards, "fix": rule.fix}


def _exceptions(results: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    return [
        {"rule": one["rule"], "resource": one["resource"]["address"], **one["suppression"]}
        for one in results
        if one["suppression"]
    ]
