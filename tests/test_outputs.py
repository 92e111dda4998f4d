"""Outputs that hand out a secret, from source and from plans; the secret itself reaches no report."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT, Run
from rule_cases import PROVIDER
from terraform_cli import plan_json, unavailable

from policycheck.inputs import read_input
from policycheck.pack_tools.cases import labelled_verdicts, labels
from policycheck.rules.pack import load_pack

RULE = "output-no-plain-secret"
SECRET = "correct-horse-battery"
CASES = ROOT / "tests" / "rules" / RULE / "aws.tf"
BUCKET = 'resource "aws_s3_bucket" "records" {\n  bucket = "records"\n}\n'
Check = Callable[..., Run]


def failing(policycheck: Check, path: Path, *more: str) -> set[str]:
    run = policycheck("check", path, "--rule", RULE, "-f", "json", "--fail-on", "never", *more)
    return {result["resource"]["address"] for result in run.json()["results"] if result["verdict"] == "fail"}


def judged(policycheck: Check, folder: Path, *outputs: str) -> set[str]:
    (folder / "main.tf").write_text(BUCKET + "\n".join(outputs))
    return failing(policycheck, folder)


@pytest.mark.parametrize(
    "value",
    [
        "var.db_password",
        "nonsensitive(random_password.x.result)",
        "random_password.x[*].result",
        "module.database.connection_string",
        'join(":", [aws_iam_access_key.k["a"].id, aws_iam_access_key.k["a"].secret])',
        "data.azurerm_key_vault_secret.x.value",
        'try(azurerm_kubernetes_cluster.x[0].kube_config_raw, "")',
        '"postgres://clinic:correct-horse@records.internal/records"',
    ],
)
def test_what_refers_to_a_secret_or_is_one_must_be_marked(policycheck: Check, tmp_path: Path, value: str) -> None:
    assert judged(policycheck, tmp_path, f'output "x" {{\n  value = {value}\n}}') == {"output.x"}
    marked = f'output "x" {{\n  value     = {value}\n  sensitive = true\n}}'
    assert judged(policycheck, tmp_path, marked) == set()


@pytest.mark.parametrize(
    "output",
    [
        'output "token_url" { value = "https://login.clinic.example/token" }',
        'output "secret_arn" { value = aws_secretsmanager_secret.x.arn }',
        'output "password_secret" { value = aws_db_instance.x.master_user_secret }',
        'output "password" { value = "arn:aws:secretsmanager:us-east-1:123456789012:secret:x" }',
        'output "password_length" { value = var.password_length }',
        'output "key_id" { value = aws_kms_key.x.key_id }',
        'output "db_password" { value = "" }',
        'output "empty" {}',
    ],
)
def test_what_only_tells_about_a_secret_is_none(policycheck: Check, tmp_path: Path, output: str) -> None:
    assert judged(policycheck, tmp_path, output) == set()


def test_an_input_without_resources_of_a_cloud_is_not_judged(policycheck: Check, tmp_path: Path) -> None:
    (tmp_path / "main.tf").write_text('output "x" { value = var.db_password }\nresource "null_resource" "x" {}\n')
    assert failing(policycheck, tmp_path) == set()


def test_only_the_root_module_hands_out(policycheck: Check, tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "main.tf").write_text('variable "p" {}\noutput "password" { value = var.p }\n' + BUCKET)
    (tmp_path / "main.tf").write_text('module "m" {\n  source = "./inner"\n  p = var.x\n}\n')
    assert failing(policycheck, tmp_path) == set()


def test_the_secret_reaches_no_report_and_the_finding_has_its_line(policycheck: Check, tmp_path: Path) -> None:
    (tmp_path / "main.tf").write_text(BUCKET + f'output "db_password" {{\n  value = "{SECRET}"\n}}\n')
    for form in ("text", "json", "sarif", "markdown", "csv", "junit", "github"):
        out = policycheck("check", tmp_path, "--rule", RULE, "-f", form, "--fail-on", "never").out
        assert "output.db_password" in out
        assert SECRET not in out
    result = policycheck("check", tmp_path, "--rule", RULE, "-f", "json").json()["results"][0]
    assert (result["location"]["line"], result["attribute"]) == (4, "sensitive")


def test_a_comment_in_the_output_excepts_it(policycheck: Check, tmp_path: Path) -> None:
    comment = f'  # policycheck:ignore {RULE} reason="shown once, then replaced"\n'
    assert judged(policycheck, tmp_path, f'output "db_password" {{\n{comment}  value = "{SECRET}"\n}}') == set()


def plan(outputs: Any, after: Any = None) -> str:
    change = {"actions": ["create"], "after": {"bucket": "records"}, "after_unknown": {}}
    return json.dumps(
        {
            "format_version": "1.2",
            "output_changes": {"x": {"after": after}},
            "resource_changes": [
                {
                    "address": "aws_s3_bucket.r",
                    "mode": "managed",
                    "type": "aws_s3_bucket",
                    "name": "r",
                    "change": change,
                }
            ],
            "configuration": {"root_module": {"outputs": outputs}},
        }
    )


def test_a_plan_tells_its_outputs(policycheck: Check, tmp_path: Path) -> None:
    path = tmp_path / "plan.json"
    reference = {"expression": {"references": ["aws_iam_access_key.r.secret", "aws_iam_access_key.r"]}}
    path.write_text(plan({"x": reference}))
    assert failing(policycheck, path) == {"output.x"}
    path.write_text(plan({"x": {**reference, "sensitive": True}}))
    assert failing(policycheck, path) == set()
    path.write_text(plan({"x": {"expression": {"constant_value": "x"}}}, f"https://a:{SECRET}@b"))
    assert failing(policycheck, path) == {"output.x"}
    assert SECRET not in policycheck("check", path, "--rule", RULE, "-f", "sarif").out


def test_a_plan_finding_stands_on_the_line_of_its_source(policycheck: Check, tmp_path: Path) -> None:
    (tmp_path / "plan.json").write_text(plan({"x": {"expression": {"references": ["var.password"]}}}))
    source = tmp_path / "source"
    source.mkdir()
    (source / "outputs.tf").write_text('\n\noutput "x" {\n  value = var.password\n}\n')
    (source / "main.tf").write_text('resource "aws_s3_bucket" "r" { bucket = "records" }\n')
    run = policycheck("check", tmp_path / "plan.json", "--source", source, "--rule", RULE, "-f", "json")
    location = run.json()["results"][0]["location"]
    assert (Path(location["file"]).name, location["line"]) == ("outputs.tf", 3)


@pytest.mark.parametrize(
    "outputs",
    [None, [], {"x": None}, {"x": {"expression": []}}, {"x": {"expression": {"references": [1, None, "a", ""]}}}],
)
def test_hostile_outputs_are_none(policycheck: Check, tmp_path: Path, outputs: Any) -> None:
    (tmp_path / "plan.json").write_text(plan(outputs))
    assert failing(policycheck, tmp_path / "plan.json") == set()


def test_the_real_plan_gives_the_verdict_on_each_label(tmp_path: Path) -> None:
    if unavailable():
        pytest.skip(unavailable())
    given = 'variable "\\1" {\n  default = "t0k3n-of-nobody"\n}'
    text = re.sub(r'^variable "(\w+)" {}', given, CASES.read_text(), flags=re.M)
    (tmp_path / "main.tf").write_text(PROVIDER + text)
    (tmp_path / "plan.json").write_text(json.dumps(plan_json(tmp_path, "-refresh=false")))
    rule = next(rule for rule in load_pack() if rule.id == RULE)
    found = {v.address: v.got for v in labelled_verdicts(rule, read_input(str(tmp_path / "plan.json")), "plan")}
    due = dict(labels(CASES))
    assert found == {address: verdict for address, verdict in due.items() if verdict != "na"}
