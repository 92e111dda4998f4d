"""``--format sarif``: SARIF 2.1.0 for code scanning, with the HIPAA Security Rule as its taxonomy.

Limits are those that GitHub documents under "SARIF results exceed limits".
"""

from __future__ import annotations

import sys
import zlib
from collections.abc import Iterable
from typing import Any, Final
from urllib.parse import quote

from policycheck.errors import PolicycheckError
from policycheck.model.resource import Location
from policycheck.reports import sarif_classes as om
from policycheck.reports.report import Report, as_text, by_severity, justification, place, shown
from policycheck.reports.repository import Repository
from policycheck.reports.sarif_document import Later, dump, notification, written
from policycheck.reports.sarif_rules import Descriptors
from policycheck.results.notice import Notice
from policycheck.rules.evaluate import FAIL, PASS, SUPPRESSED, UNDECIDED, Assessment, Result, Suppression
from policycheck.rules.rule import Rule

MOST_RUNS: Final = 20
MOST_RESULTS: Final = 25_000
MOST_BYTES: Final = 10_000_000
"""Size of the file, compressed with gzip."""

_LEVELS: Final = {"critical": "error", "high": "error", "medium": "warning", "low": "note"}
_KINDS: Final = {FAIL: "fail", SUPPRESSED: "fail", PASS: "pass", UNDECIDED: "review"}
_LIKELY_SMALL: Final = 40_000_000
"""A log of this size compresses to far below the limit, so that it need not be tried."""


def render(report: Report) -> bytes:
    """The report as a SARIF log. What would not fit is left out, and said in the log and on standard error."""
    most = MOST_RESULTS
    while True:
        data, left_out = _log(report, most)
        if len(data) <= _LIKELY_SMALL or len(zlib.compress(data, 1)) <= MOST_BYTES:
            break
        most //= 2
    if left_out:
        sys.stderr.write(f"policycheck: {left_out} results left out of the SARIF file: code scanning's limits\n")
    return data


def _log(report: Report, most: int) -> tuple[bytes, int]:
    runs = []
    left_out = 0
    groups = _groups(report)
    descriptors = Descriptors()
    for number, (category, assessments) in enumerate(groups.items()):
        results = _listed(report, assessments)
        kept = results[:most] if number < MOST_RUNS else []
        left_out += len(results) - len(kept)
        if number < MOST_RUNS:
            runs.append(_Run(report, category, assessments, descriptors).build(kept, len(results) - len(kept)))
    log = om.SarifLog(runs=runs, version="2.1.0", schema_uri="https://json.schemastore.org/sarif-2.1.0.json")
    return dump(log), left_out


def _groups(report: Report) -> dict[str, list[Assessment]]:
    """One run for each kind of input: code scanning refuses two runs of the same category."""
    groups: dict[str, list[Assessment]] = {}
    for assessment in report.assessments:
        groups.setdefault(f"policycheck/{assessment.inventory.form}/", []).append(assessment)
    return groups


def _listed(report: Report, assessments: Iterable[Assessment]) -> list[Result]:
    """Dashboards show every result as an alert, so that passes and unknowns stand there only when asked for."""
    verdicts = (FAIL, SUPPRESSED, PASS, UNDECIDED) if report.show_passed else (FAIL, SUPPRESSED)
    return by_severity(r for assessment in assessments for r in assessment.results if r.verdict in verdicts)


class _Run:
    """One run of the log."""

    def __init__(self, report: Report, category: str, assessments: list[Assessment], descriptors: Descriptors) -> None:
        self._report = report
        self._category = category
        rules: dict[str, Rule] = {}
        for assessment in assessments:
            rules.update((rule.id, rule) for rule in assessment.rules)
        self._rules = sorted(rules.values(), key=lambda rule: rule.id)
        self._index = {rule.id: index for index, rule in enumerate(self._rules)}
        self._descriptors = descriptors
        self._taxa = descriptors.references(self._rules)
        self._artifacts: dict[str, Any] = {}
        self._repository = Repository.around(assessments[0].inventory.input)

    def build(self, results: list[Result], left_out: int) -> om.Run:
        said: list[tuple[PolicycheckError | Notice, str]] = [(error, "error") for error in self._report.errors]
        said += [(notice, "warning") for notice in self._report.notices]
        notifications = [self._notification(str(what), level, what.file, what.line) for what, level in said]
        if left_out:
            notifications.append(notification(f"{left_out} results are left out: they exceed the limits.", "warning"))
        invocation = om.Invocation(
            execution_successful=not self._report.errors,
            tool_execution_notifications=notifications or None,
        )
        make = self._result
        return om.Run(
            tool=om.Tool(driver=self._descriptors.driver(self._rules)),
            automation_details=om.RunAutomationDetails(id=self._category),
            column_kind="unicodeCodePoints",
            invocations=[invocation],
            original_uri_base_ids={
                "%SRCROOT%": om.ArtifactLocation(
                    description=om.Message(text="The root of the repository that was checked.")
                )
            },
            taxonomies=[self._descriptors.taxonomy()],
            version_control_provenance=self._repository.provenance(),
            results=[Later(make, result) for result in results],
        )

    def _result(self, result: Result) -> om.Result:
        rule, resource = result.rule, result.resource
        location = place(result)
        field, value = result.field, shown(result)
        kind = _KINDS[result.verdict]
        return om.Result(
            rule_id=rule.id,
            rule_index=self._index[rule.id],
            kind=kind,
            level=_LEVELS[rule.severity] if kind == "fail" else "none",
            message=_message(result, field or resource.type, as_text(value)),
            partial_fingerprints={"policycheck/v1": result.fingerprint},
            locations=[
                {
                    "logicalLocations": [{"fullyQualifiedName": resource.address, "kind": "resource"}],
                    "physicalLocation": self._physical(location),
                }
            ],
            related_locations=[
                {"id": number, "physicalLocation": self._physical(place)}
                for number, place in enumerate(location.related, 1)
            ]
            or None,
            taxa=[self._taxa[section] for section in rule.safeguards],
            suppressions=[self._suppression(result.suppression)] if result.suppression else None,
            baseline_state=result.baseline or None,
            properties={
                "resourceType": resource.type,
                "provider": resource.provider,
                "attribute": field,
                "actual": value,
                "expected": result.wanted,
                "requirements": rule.requirements,
                **({"reason": result.reason} if result.reason else {}),
                **_managed(resource.managed_by),
            },
        )

    def _suppression(self, suppression: Suppression) -> om.Suppression:
        return om.Suppression(
            kind=suppression.kind,
            justification=justification(suppression),
            location=om.Location(physical_location=self._line(suppression.file, suppression.line)),
            properties={
                name: value
                for name, value in (
                    ("acceptance", suppression.acceptance),
                    ("until", suppression.until),
                    ("approvedBy", suppression.approved_by),
                )
                if value
            },
        )

    def _notification(self, text: str, level: str, file: str, line: int) -> om.Notification:
        """Something that the run has to say, with the place that it is about."""
        said = notification(text, level)
        if file and line:
            said.locations = [om.Location(physical_location=self._line(file, line))]
        return said

    def _line(self, file: str, line: int) -> om.PhysicalLocation:
        return om.PhysicalLocation(artifact_location=self._artifact(file), region=om.Region(start_line=line))

    def _physical(self, location: Location) -> dict[str, Any]:
        """Where a result stands. There are thousands of these: they are mappings from the start, which is what objects
        of `sarif_om` become when they are written."""
        artifact = self._artifact(location.file)
        around = location.context()
        if around is None:
            return {"artifactLocation": artifact, "region": _region(location)}
        return {"artifactLocation": artifact, "contextRegion": _region(around), "region": _region(location)}

    def _artifact(self, file: str) -> Any:
        artifact = self._artifacts.get(file)
        if artifact is None:
            uri = quote(self._repository.relative(file))
            artifact = self._artifacts[file] = written(om.ArtifactLocation(uri=uri, uri_base_id="%SRCROOT%"))
        return artifact


def _region(location: Location) -> dict[str, Any]:
    region: dict[str, Any] = {"endColumn": location.end_column, "endLine": location.end_line}
    text = location.snippet()
    if text is not None:
        region["snippet"] = {"text": text}
    region["startColumn"] = location.column
    region["startLine"] = location.line
    return region


def _message(result: Result, field: str, value: str) -> dict[str, Any]:
    """The message from its rule's template: {0} resource, {1} attribute, {2} value or reason, {3} what is wanted."""
    address, title = result.resource.address, result.rule.title
    if result.verdict == UNDECIDED:
        text = f"'{address}': '{field}' is not known: '{result.reason}'. {title}."
        return {"arguments": [address, field, result.reason], "id": "unknown", "text": text}
    text = f"'{address}': '{field}' is '{value}'; wanted is '{result.wanted}'. {title}."
    return {"arguments": [address, field, value, result.wanted], "id": "judged", "text": text}


def _managed(address: str | None) -> dict[str, str | bool]:
    """Which code made a live resource, if any; nothing where no code is given."""
    if address is None:
        return {}
    return {"managedBy": address} if address else {"unmanaged": True}
