"""What a run found on one target, as one document: every verdict, what it was given by, and who asked.

The document (``policycheck/evidence/v1``) is what the store keeps, and what exports and reports are made from::

    {"schema": "policycheck/evidence/v1",
     "client": "north-clinic", "target": "aws/123456789012", "run": "…",
     "started": "2026-11-25T01:00:00Z", "finished": "…",
     "actor": {"user": "…", "host": "…"},
     "tool": {"name": "policycheck", "version": "…", "python": "3.11.9"},
     "pack": {"profile": "hipaa", "rules": 718, "digest": "sha256:…"},
     "inputs": [{"path": "…", "form": "live", "digest": "sha256:…", "resources": 12, "not_assessed": {…}}],
     "outcome": "complete" | "incomplete" | "failed",
     "summary": {"resources": 12, "verdicts": {…}, "severities": {"high": 3, …}, "safeguards": {section: {…}}},
     "resources": [{"address", "type", "kind", "provider", "account", "region", "name"}, …],
     "results": [the failing, unknown and suppressed results, as in ``--format json``, …],
     "passed": {rule id: [positions in "resources", …], …},
     "attestations": [{"address", "subject", and what else is known of an attestation, by the model's names}, …],
     "rules": {rule id: {"title", "severity", "safeguards", "fix"}, …},   # of every rule in "results" and "passed"
     "exceptions": [{"rule", "resource", "kind", "acceptance", "reason", "alternative", "approved_by", "until"}, …],
     "errors": [{"file", "line", "column", "message"}, …], "notices": […]}

Passing results are told by rule and resource alone, which keeps a record small. What does not apply is counted only.
"""

from __future__ import annotations

import hashlib
import platform
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple

import orjson

from policycheck import __version__
from policycheck.model.kinds.organisation import ATTESTATION
from policycheck.model.resource import Resource
from policycheck.model.values import is_unknown
from policycheck.reports.report import Report
from policycheck.reports.result_json import as_document
from policycheck.rules.evaluate import FAIL, PASS
from policycheck.rules.rule import Rule

SCHEMA: Final = "policycheck/evidence/v1"
COMPLETE: Final = "complete"
INCOMPLETE: Final = "incomplete"
FAILED: Final = "failed"


class Occasion(NamedTuple):
    """Whose run it was, of what, when and by whom.

    Attributes:
        client: the client's id.
        target: what was looked at: ``aws/123456789012``.
        run: the id of the run, one for all targets of a night.
        started: the time in UTC, as ``2026-11-25T01:00:00Z``; `finished` likewise.
        actor: the user and the host that ran it.
    """

    client: str
    target: str
    run: str
    started: str
    finished: str
    actor: Mapping[str, str]


def canonical(data: Any) -> bytes:
    """JSON with sorted keys and no spaces: the bytes that digests and signatures are made over."""
    return orjson.dumps(data, option=orjson.OPT_SORT_KEYS)


def digest(data: bytes) -> str:
    """The SHA-256 of `data`, as ``sha256:…``."""
    return f"sha256:{hashlib.sha256(data).hexdigest()}"


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
        "schema": SCHEMA,
        **occasion._asdict(),
        "tool": {"name": "policycheck", "version": __version__, "python": platform.python_version()},
        "pack": dict(pack),
        "inputs": inputs,
        "outcome": INCOMPLETE if report.errors else COMPLETE,
        "summary": {
            "resources": sum(len(assessment.inventory) for assessment in report.assessments),
            **document["summary"],
            "severities": dict(+severities),
        },
        "resources": [_resource(resource) for resource in resources],
        "results": listed,
        "passed": passed,
        "attestations": attestations,
        "rules": {id_: _rule(rule) for id_, rule in sorted(rules.items())},
        "exceptions": _exceptions(listed),
        "errors": document["errors"],
        "notices": document["notices"],
    }


def failure_of(occasion: Occasion, pack: Mapping[str, Any], message: str) -> dict[str, Any]:
    """The document of a run that could assess nothing."""
    error = {"file": "", "line": 0, "column": 0, "message": message}
    empty: dict[str, Any] = {"resources": 0, "verdicts": {}, "safeguards": {}, "severities": {}}
    return {
        "schema": SCHEMA,
        **occasion._asdict(),
        "tool": {"name": "policycheck", "version": __version__, "python": platform.python_version()},
        "pack": dict(pack),
        "inputs": [],
        "outcome": FAILED,
        "summary": empty,
        "resources": [],
        "results": [],
        "passed": {},
        "attestations": [],
        "rules": {},
        "exceptions": [],
        "errors": [error],
        "notices": [],
    }


def _resource(resource: Resource) -> dict[str, str]:
    return {
        "address": resource.address,
        "type": resource.type,
        "kind": resource.kind,
        "provider": resource.provider,
        "account": resource.account,
        "region": resource.region,
        "name": resource.name,
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
