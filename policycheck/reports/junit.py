"""``--format junit``: a test case for each listed result, for the test tabs of CI systems.

A case fails for a failing result that is not in the baseline. What is unknown, excepted or known already is skipped,
with the reason.
"""

from __future__ import annotations

from xml.etree import ElementTree as ET

from policycheck.printable import clean
from policycheck.reports.report import Report, by_severity, found, justification, place
from policycheck.rules.evaluate import FAIL, PASS, UNCHANGED, Assessment, Result


def render(report: Report) -> bytes:
    """The report as JUnit XML, in the form that GitLab, Azure Pipelines and Jenkins read."""
    root = ET.Element("testsuites", name="policycheck")
    for assessment in report.assessments:
        _suite(root, assessment)
    if report.errors:
        suite = ET.SubElement(root, "testsuite", name="not read")
        for error in report.errors:
            case = ET.SubElement(suite, "testcase", name=clean(error.file or "input"), classname="policycheck")
            ET.SubElement(case, "error", message=clean(str(error)))
        _count(suite)
    _count(root)
    ET.indent(root)
    data: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return data + b"\n"


def _suite(root: ET.Element, assessment: Assessment) -> None:
    suite = ET.SubElement(root, "testsuite", name=clean(assessment.inventory.input))
    for result in by_severity(assessment.results):
        location = place(result)
        case = ET.SubElement(
            suite,
            "testcase",
            name=clean(f"{result.resource.address}: {result.rule.title}"),
            classname=result.rule.id,
            file=clean(location.file),
            line=str(location.line),
        )
        _outcome(case, result)
    _count(suite)


def _outcome(case: ET.Element, result: Result) -> None:
    told = f"{found(result)}; wanted: {result.wanted}"
    if result.suppression is not None:
        ET.SubElement(case, "skipped", message=clean(justification(result.suppression)))
    elif result.baseline == UNCHANGED:
        ET.SubElement(case, "skipped", message=f"in the baseline: {told}")
    elif result.verdict == FAIL:
        failure = ET.SubElement(case, "failure", message=told, type=result.rule.severity)
        location, fix = place(result), result.rule.fix.get(result.resource.provider, "")
        failure.text = clean(
            f"{location.file}:{location.line}:{location.column}: {told}. "
            f"{', '.join(result.rule.safeguards)}. Fix: {' '.join(fix.split())}"
        )
    elif result.verdict != PASS:
        ET.SubElement(case, "skipped", message=found(result))


def _count(suite: ET.Element) -> None:
    """Sets the totals that readers expect."""
    suite.set("tests", str(sum(1 for _ in suite.iter("testcase"))))
    for attribute, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        suite.set(attribute, str(sum(1 for _ in suite.iter(tag))))
