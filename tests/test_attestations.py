"""What an organisation attests: read, judged, reported and recorded."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT, Run

from policycheck.errors import PolicycheckError
from policycheck.evidence.record import Occasion
from policycheck.inputs import Inputs
from policycheck.model.kinds import all_kinds
from policycheck.providers.organisation import subjects
from policycheck.providers.organisation.days import due
from policycheck.reports.record import record_of
from policycheck.reports.report import Report
from policycheck.rules.evaluate import FAIL, PASS, UNDECIDED, Assessment, Result, assess
from policycheck.rules.pack import load_pack

TODAY = date(2026, 11, 25)
Check = Callable[..., Run]
RULES = [rule for rule in load_pack() if rule.kind == "attestation"]
HEAD = "schema: policycheck/attestations/v1\nattestations:\n"
RISK = """\
  - type: risk_analysis
    document: documents/risk.pdf
    owner: Jo March
    date: 2026-03-01
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "risk.pdf").write_bytes(b"the risk analysis")
    return tmp_path


def judged(folder: Path, text: str, today: date = TODAY) -> Assessment:
    path = folder / "attestations.yaml"
    path.write_text(text)
    (inventory,) = Inputs(today=today).read(str(path))
    return assess(inventory, RULES, keep_passed=True)


def of(assessment: Assessment, rule: str) -> list[Result]:
    return [result for result in assessment.results if result.rule.id == rule]


def test_every_subject_has_a_rule_and_every_rule_a_subject() -> None:
    named = {rule.condition_of_application.partition(" = ")[2] for rule in RULES}
    assert named == set(subjects())
    assert {rule.providers[0] for rule in RULES} == {"organisation"}


def test_every_organisational_part_of_a_safeguard_has_an_attestation(policycheck: Check) -> None:
    for covered in policycheck("rules", "coverage", "-f", "json").json():
        assert bool(covered["rules"]["organisation"]) == bool(covered["organisational"]), covered["safeguard"]["id"]


def test_a_document_that_is_there_passes_and_its_digest_is_kept(folder: Path) -> None:
    assessment = judged(folder, HEAD + RISK)
    (result,) = of(assessment, "risk-analysis-attested")
    assert result.verdict == PASS
    digest = hashlib.sha256(b"the risk analysis").hexdigest()
    assert result.resource.attributes["digest"].value == f"sha256:{digest}"
    report = Report([assessment])
    occasion = Occasion("north", "attestations", "1", "2026-11-25T01:00:00Z", "2026-11-25T01:00:01Z", {})
    record = record_of(report, occasion, {}, {})
    kept = {one["address"]: one for one in record["attestations"]}
    assert kept["attestation.risk_analysis"]["digest"] == f"sha256:{digest}"
    assert kept["attestation.risk_analysis"]["owner"] == "Jo March"
    assert kept["attestation.evaluation"] == {
        "address": "attestation.evaluation",
        "subject": "evaluation",
        "listed": False,
    }
    json.dumps(record)


def test_what_is_missing_fails_at_the_head_of_the_file(folder: Path) -> None:
    missing = of(judged(folder, "# of the clinic\n" + HEAD + RISK), "sanction-policy-attested")
    (result,) = missing
    assert (result.verdict, result.resource.address) == (FAIL, "attestation.sanction_policy")
    place = result.resource.origin.locate("listed")
    assert (place.line, place.column) == (1, 1)


@pytest.mark.parametrize(
    ("change", "verdict", "line"),
    [
        (("documents/risk.pdf", "documents/gone.pdf"), FAIL, 4),
        (("documents/risk.pdf", "documents"), UNDECIDED, 4),
        (("documents/risk.pdf", "/etc/hostname"), UNDECIDED, 4),
        (("documents/risk.pdf", "../outside.pdf"), UNDECIDED, 4),
        (("documents/risk.pdf", "documents/link.pdf"), UNDECIDED, 4),
        (("documents/risk.pdf", "documents/pipe"), UNDECIDED, 4),
        (("documents/risk.pdf", "documents/circle"), UNDECIDED, 4),
        (("documents/risk.pdf", r'"documents/\0risk.pdf"'), UNDECIDED, 4),
        (("documents/risk.pdf", f"{{path: documents/risk.pdf, sha256: {'0' * 63}a}}"), FAIL, 4),
        (("documents/risk.pdf", f"{{url: 'https://files.example/r.pdf', sha256: {'0' * 63}a}}"), PASS, 4),
        (("owner: Jo March", "owner: ' '"), FAIL, 5),
        (("    owner: Jo March\n", ""), FAIL, 3),
        (("2026-03-01", "2025-11-25"), PASS, 6),
        (("2026-03-01", "2025-11-24"), FAIL, 6),
        (("2026-03-01", "2026-03-01\n    review_every: 90 days"), FAIL, 6),
        (("    date: 2026-03-01\n", ""), FAIL, 3),
    ],
)
def test_each_attestation_is_judged(folder: Path, change: tuple[str, str], verdict: str, line: int) -> None:
    (folder.parent / "outside.pdf").write_bytes(b"somebody else's")
    os.symlink(folder.parent / "outside.pdf", folder / "documents" / "link.pdf")
    os.symlink(folder / "documents" / "circle", folder / "documents" / "circle")
    os.mkfifo(folder / "documents" / "pipe")
    (result,) = of(judged(folder, (HEAD + RISK).replace(*change)), "risk-analysis-attested")
    assert result.verdict == verdict
    if verdict != PASS:
        assert result.attribute is not None
        assert result.attribute.origin.locate(result.attribute.field).line == line
    if verdict == UNDECIDED:
        assert result.reason.startswith("the document cannot be read: ")


@pytest.mark.parametrize(
    ("change", "wanted"),
    [
        (("2026-03-01", "2025-03-01"), "review_overdue_days ≤ 0 (due on 2026-03-01)"),
        (("documents/risk.pdf", "documents/gone.pdf"), "document_there = true (there is no such file)"),
        (("documents/risk.pdf", f"{{path: documents/risk.pdf, sha256: {'0' * 63}a}}"), "(its digest is sha256:"),
    ],
)
def test_a_reader_is_told_why(folder: Path, change: tuple[str, str], wanted: str) -> None:
    (result,) = of(judged(folder, (HEAD + RISK).replace(*change)), "risk-analysis-attested")
    assert wanted in result.wanted


def test_what_concerns_only_some_is_unknown_until_the_file_says(folder: Path) -> None:
    (result,) = of(judged(folder, HEAD + RISK), "clearinghouse-isolation-attested")
    assert result.verdict == UNDECIDED
    assert "does not say whether the organisation is a health care clearinghouse" in result.reason
    said = "not_applicable: {clearinghouse_isolation: A clinic is no clearinghouse.}\n" + HEAD + RISK
    assert of(judged(folder, said), "clearinghouse-isolation-attested") == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (HEAD + RISK + "    ownr: x\n", "7:5: unknown key 'ownr'; did you mean 'owner'?"),
        (HEAD + "  - type: risk_analisis\n", "3:5: unknown type 'risk_analisis'; did you mean 'risk_analysis'?"),
        (HEAD + RISK.replace("2026-03-01", "2026-13-01"), "6:"),
        (HEAD + RISK.replace("2026-03-01", "soon"), "6:5: date: 'soon' is no date like 2027-03-31"),
        (HEAD + RISK.replace("2026-03-01", "2031-03-01"), "6:5: date: 2031-03-01 is yet to come"),
        (HEAD + RISK + "    review_every: 4 years\n", "7:5: review_every: at most 3 years"),
        (HEAD + RISK + RISK, "7:5: attestation.risk_analysis stands twice"),
        (HEAD + RISK.replace("documents/risk.pdf", "https://files.example/r"), "4:5: "),
        (HEAD + RISK.replace("documents/risk.pdf", "{url: 'https://jo:pw@files.example/r', sha256: x}"), "4:5: "),
        ("as_of: 2020-01-01\n" + HEAD + RISK, "1:1: as_of: only the cases of rules fix the day"),
        (
            "not_applicable: {evaluation: We do not like it.}\n" + HEAD + RISK,
            "1:18: evaluation concerns every organisation",
        ),
        ("schema: policycheck/attestations/v2\nattestations: []\n", "1:1: schema: "),
        (HEAD + "  - &a {type: evaluation}\n  - *a\n", "YAML aliases are not supported here"),
        ("# policycheck/attestations/v1\n- x\n", "2:1: the file: "),
    ],
)
def test_a_faulty_file_is_one_line(policycheck: Check, folder: Path, text: str, message: str) -> None:
    path = folder / "attestations.yaml"
    path.write_text(text)
    run = policycheck("check", path)
    assert (run.code, run.out) == (2, "")
    assert run.err.startswith(f"policycheck: error: {path}:")
    assert run.err.count("\n") == 1
    assert message in run.err


@pytest.mark.parametrize("form", ["text", "sarif", "json", "markdown", "junit", "csv", "github"])
def test_every_format_shows_attestations(policycheck: Check, folder: Path, form: str) -> None:
    (folder / "attestations.yaml").write_text(HEAD + RISK)
    run = policycheck("check", "attestations.yaml", "-f", form, cwd=folder)
    assert (run.code, run.err) == (1, "")
    assert "sanction_policy" in run.out


def test_sarif_shows_the_text_and_masks_secrets(policycheck: Check, folder: Path) -> None:
    text = HEAD + RISK.replace("2026-03-01", "2020-03-01  # AKIAIOSFODNN7EXAMPLE")
    (folder / "attestations.yaml").write_text(text)
    run = policycheck("check", "attestations.yaml", "-f", "sarif", cwd=folder)
    assert "AKIAIOSFODNN7EXAMPLE" not in run.out
    places = {
        result["ruleId"]: result["locations"][0]["physicalLocation"] for result in run.json()["runs"][0]["results"]
    }
    region = places["risk-analysis-attested"]["region"]
    assert (region["startLine"], region["startColumn"], region["snippet"]["text"][:16]) == (6, 5, "date: 2020-03-01")
    missing = places["sanction-policy-attested"]
    assert missing["region"]["snippet"]["text"] == "schema: policycheck/attestations/v1"
    assert missing["contextRegion"]["endLine"] == 2


def test_only_what_the_organisation_attests(policycheck: Check, folder: Path) -> None:
    (folder / "attestations.yaml").write_text(HEAD + RISK)
    assert policycheck("check", "attestations.yaml", "--provider", "aws", cwd=folder).code == 0
    run = policycheck("check", "attestations.yaml", "--provider", "organisation", "-f", "json", cwd=folder)
    assert {one["resource"]["provider"] for one in run.json()["results"]} == {"organisation"}
    assert policycheck("check", "-", "-f", "json", cwd=folder, stdin=(HEAD + RISK).encode()).code == 1


def test_an_exception_accepts_what_is_missing(policycheck: Check, folder: Path) -> None:
    (folder / "attestations.yaml").write_text(HEAD + RISK)
    exception: dict[str, Any] = {
        "rule": "sanction-policy-attested", "resource": "attestation.sanction_policy", "until": "2099-01-01",
        "reason": "It is being written.", "approved_by": "The board",
    }  # fmt: skip
    (folder / "policycheck.yaml").write_text(json.dumps({"exceptions": [exception]}))
    run = policycheck("check", "attestations.yaml", "--rule", "sanction-policy-attested", "-f", "json", cwd=folder)
    assert run.code == 0
    assert [one["verdict"] for one in run.json()["results"]] == ["suppressed"]


def test_attributes_are_those_of_the_kind(folder: Path) -> None:
    agreement = HEAD + "  - {type: business_associate_agreement, name: a, expires: 2027-01-01, signed: 2026-01-01}\n"
    path = folder / "attestations.yaml"
    path.write_text(agreement)
    (inventory,) = Inputs(today=TODAY).read(str(path))
    for resource in inventory:
        assert set(resource.attributes) <= set(all_kinds()["attestation"].fields)


@pytest.mark.parametrize(
    ("last", "interval", "then"),
    [
        (date(2024, 2, 29), "1 year", date(2025, 2, 28)),
        (date(2026, 8, 31), "6 months", date(2027, 2, 28)),
        (date(2026, 12, 1), "1 month", date(2027, 1, 1)),
        (date(2026, 1, 1), "90 days", date(2026, 4, 1)),
    ],
)
def test_reviews_are_due_by_the_calendar(last: date, interval: str, then: date) -> None:
    assert due(last, interval) == then


@pytest.mark.parametrize("interval", ["4 years", "37 months", "1099 days", "9999 years"])
def test_no_interval_is_longer_than_three_years(interval: str) -> None:
    with pytest.raises(ValueError, match="at most 3 years"):
        due(TODAY, interval)


def test_an_agreement_is_known_by_its_dates(folder: Path) -> None:
    agreement = (
        "  - {type: business_associate_agreement, name: a, party: B Ltd, signed: 2025-01-01, expires: 2026-11-24}\n"
    )
    (result,) = of(judged(folder, HEAD + agreement), "business-associate-agreement-in-force")
    assert (result.verdict, result.field) == (FAIL, "expires")
    (result,) = of(judged(folder, HEAD + agreement, date(2026, 11, 24)), "business-associate-agreement-in-force")
    assert result.verdict == PASS


def test_faults_of_the_reader_are_told_with_their_place(folder: Path) -> None:
    with pytest.raises(PolicycheckError, match="larger than 1 MB"):
        judged(folder, HEAD + RISK + "#" * 1_000_001)


def test_the_page_names_every_subject_and_its_example_is_valid(folder: Path) -> None:
    page = (ROOT / "docs" / "attestations.md").read_text(encoding="utf-8")
    assert [name for name in subjects() if f"| `{name}` | " not in page] == []
    example = page.split("```yaml\n")[1].split("```")[0]
    unknown = [one.rule.id for one in judged(folder, example).results if one.verdict == UNDECIDED]
    assert unknown == []
