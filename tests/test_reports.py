"""SARIF, JSON and text: the contract's shape, stable fingerprints, and no secret in any of them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from conftest import CLINIC, EXAMPLES, Run, change, plan
from rule_cases import CASES

from policycheck import reports

UNKNOWN = CASES / "volume-encrypted-at-rest" / "aws.tf"
CANARY = "canary-5f1d-never-shown"


@pytest.fixture(scope="module")
def sarif(policycheck: Callable[..., Run]) -> Any:
    return policycheck("check", CLINIC, "-f", "sarif").json()


def test_json_keeps_to_its_schema(policycheck: Callable[..., Run]) -> None:
    schema = json.loads(Path(reports.__file__).with_name("result.schema.json").read_text())
    for example in EXAMPLES.glob("**/*plan.json"):
        for options in ((), ("--show-passed",)):
            jsonschema.validate(policycheck("check", example, "-f", "json", *options).json(), schema)


def test_json_counts_passes_and_lists_them_when_asked(policycheck: Callable[..., Run]) -> None:
    brief = policycheck("check", CLINIC, "-f", "json").json()
    full = policycheck("check", CLINIC, "-f", "json", "--show-passed").json()
    passes = brief["summary"]["verdicts"]["pass"]
    assert passes > 0
    assert {r["verdict"] for r in brief["results"]} <= {"fail", "unknown", "suppressed"}
    assert sum(r["verdict"] == "pass" for r in full["results"]) == passes


def test_sarif_rules_and_taxa(sarif: Any) -> None:
    (run,) = sarif["runs"]
    driver = run["tool"]["driver"]
    assert (sarif["version"], driver["name"]) == ("2.1.0", "policycheck")
    ids = [rule["id"] for rule in driver["rules"]]
    assert len(ids) == len(set(ids))
    (taxonomy,) = run["taxonomies"]
    taxa = [taxon["id"] for taxon in taxonomy["taxa"]]
    for rule in driver["rules"]:
        needed = {
            "name", "shortDescription", "fullDescription", "help", "helpUri", "defaultConfiguration", "relationships",
        }  # fmt: skip
        assert needed <= set(rule)
        assert {"tags", "precision", "security-severity", "aliases"} <= set(rule["properties"])
        assert len(rule["properties"]["tags"]) <= 20
        for relation in rule["relationships"]:
            assert taxa[relation["target"]["index"]] == relation["target"]["id"]
    specifications = [t for t in taxonomy["taxa"] if re.search(r"\)\(i+\)|\([A-D]\)$", t["id"])]
    assert {t["properties"]["requirement"] for t in specifications} == {"required", "addressable"}


def _filled(template: str, arguments: list[str]) -> str:
    return re.sub(r"\{(\d)\}", lambda match: arguments[int(match[1])], template)


def test_sarif_results(sarif: Any) -> None:
    (run,) = sarif["runs"]
    severities = []
    for result in run["results"]:
        rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
        assert rule["id"] == result["ruleId"]
        assert (result["kind"], result["level"]) == ("fail", rule["defaultConfiguration"]["level"])
        template = rule["messageStrings"][result["message"]["id"]]["text"]
        assert _filled(template, result["message"]["arguments"]) == result["message"]["text"]
        physical = result["locations"][0]["physicalLocation"]
        assert physical["artifactLocation"]["uri"].startswith("examples/clinic/")
        assert physical["artifactLocation"]["uriBaseId"] == "%SRCROOT%"
        assert {"startLine", "startColumn", "endLine", "endColumn", "snippet"} <= set(physical["region"])
        assert {"resourceType", "provider", "attribute", "actual", "expected"} <= set(result["properties"])
        assert result["taxa"]
        severities.append(float(rule["properties"]["security-severity"]))
    assert severities == sorted(severities, reverse=True)
    fingerprints = [result["partialFingerprints"]["policycheck/v1"] for result in run["results"]]
    assert len(set(fingerprints)) == len(fingerprints)
    assert run["versionControlProvenance"]


def test_show_passed_lists_passes_and_reviews(policycheck: Callable[..., Run]) -> None:
    (run,) = policycheck("check", UNKNOWN, "-f", "sarif", "--show-passed").json()["runs"]
    kinds = {result["kind"] for result in run["results"]}
    assert kinds == {"fail", "pass", "review"}
    assert {r["level"] for r in run["results"] if r["kind"] != "fail"} == {"none"}


def test_each_form_of_input_is_a_run_of_its_own(policycheck: Callable[..., Run], tmp_path: Path) -> None:
    state = tmp_path / "state.json"
    state.write_text(json.dumps({"format_version": "1.0", "terraform_version": "1.11.4"}))
    runs = policycheck("check", CLINIC, EXAMPLES / "gcp" / "plan.json", state, "-f", "sarif").json()["runs"]
    assert [run["automationDetails"]["id"] for run in runs] == ["policycheck/plan/", "policycheck/state/"]


def test_fingerprints_survive_order_and_spacing(policycheck: Callable[..., Run], tmp_path: Path) -> None:
    document = json.loads(CLINIC.read_text())
    kept, moved = tmp_path / "kept.json", tmp_path / "moved.json"
    kept.write_text(json.dumps(document))
    document["resource_changes"].reverse()
    moved.write_text(json.dumps(document, indent=4))
    prints = [
        sorted(r["fingerprint"] for r in policycheck("check", path, "-f", "json").json()["results"])
        for path in (kept, moved)
    ]
    assert prints[0] == prints[1]


def test_limits_of_code_scanning_are_kept_and_said(policycheck: Callable[..., Run], tmp_path: Path) -> None:
    many = tmp_path / "plan.json"
    many.write_text(json.dumps(plan(*(change(f"aws_ebs_volume.v{n}", {"encrypted": False}) for n in range(26_000)))))
    run = policycheck("check", many, "-f", "sarif", "--rule", "volume-encrypted-at-rest")
    (found,) = run.json()["runs"]
    assert len(found["results"]) == 25_000
    assert "1000 results left out" in run.err
    assert "1000 results are left out" in found["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"]


SECRETS = [
    change("aws_db_instance.a", {"password": CANARY, "publicly_accessible": True}),
    change("aws_instance.a", {"user_data": f"#!/bin/sh\nexport DB_PASSWORD={CANARY}\n"}),
    change("aws_launch_template.a", {"user_data": f"export API_TOKEN={CANARY}"}),
    change("aws_lambda_function.a", {"environment": [{"variables": {"DB_PASSWORD": CANARY}}]}),
    change("aws_ebs_volume.a", {"encrypted": False, "kms_key_id": CANARY}, sensitive={"kms_key_id": True}),
    change("aws_lb_listener.a", {"protocol": "HTTPS", "ssl_policy": CANARY}, sensitive={"ssl_policy": True}),
    change("aws_elasticache_replication_group.a", {"auth_token": CANARY}, sensitive={"auth_token": True}),
    change("aws_s3_bucket_policy.a", {"bucket": "b", "policy": CANARY}, sensitive={"policy": True}),
    change("azurerm_mssql_server.a", {"minimum_tls_version": "1.0", "administrator_login_password": CANARY}),
    change("google_compute_instance.a", {"metadata": {"startup-script": f"export DB_PASSWORD={CANARY}"}}),
    change("aws_security_group.a", {"ingress": CANARY}, sensitive=True),
]


@pytest.mark.parametrize("format_", list(reports.Format))
@pytest.mark.parametrize("options", [(), ("--show-passed",)])
def test_no_secret_reaches_any_output(
    policycheck: Callable[..., Run], tmp_path: Path, format_: str, options: tuple[str, ...]
) -> None:
    path = tmp_path / "plan.json"
    path.write_text(json.dumps(plan(*SECRETS), indent=1))
    run = policycheck("check", path, "-f", format_, *options)
    assert run.code == 1
    assert CANARY not in run.out
    assert CANARY not in run.err


def test_secrets_are_found_though_never_shown(policycheck: Callable[..., Run], tmp_path: Path) -> None:
    path = tmp_path / "plan.json"
    path.write_text(json.dumps(plan(*SECRETS)))
    results = policycheck("check", path, "-f", "json", "--rule", "*-no-plain-secrets").json()["results"]
    found = {r["resource"]["type"] for r in results if r["verdict"] == "fail"}
    assert {"aws_instance", "aws_launch_template", "aws_lambda_function", "google_compute_instance"} <= found


def test_text_is_for_people(policycheck: Callable[..., Run]) -> None:
    out = policycheck("check", CLINIC).out
    assert "\x1b[" not in out
    assert "module.database.aws_db_instance.records" in out
    assert "publicly_accessible is true; wanted: public = false" in out
    assert re.search(r"164\.312\(a\)\(1\) Access control +\d+ +\d+ +\d+", out)
    assert re.search(r"FAILED: \d+ failing \(\d+ critical", out)
    assert "PASSED: nothing failing" in policycheck("check", EXAMPLES / "clinic" / "good.plan.json").out


def test_what_could_not_be_read_has_not_passed(policycheck: Callable[..., Run], tmp_path: Path) -> None:
    (tmp_path / "main.tf").write_text("resource {{{\n")
    for format_, said in (("text", "INCOMPLETE: nothing failing"), ("markdown", "policycheck: incomplete")):
        done = policycheck("check", tmp_path, "-f", format_)
        assert done.code == 3
        assert said in done.out
