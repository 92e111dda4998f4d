"""What holds PHI by the team's own words, and the rule that is only proposed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT, Run
from hypothesis import given
from hypothesis import strategies as st

from policycheck.model.scope import PhiScope
from policycheck.model.values import Unknown

SOURCE = """
variable "unset" {}
provider "aws" {
  default_tags { tags = { team = "records" } }
}
resource "aws_ebs_volume" "phi" {
  encrypted = false
  tags      = { data-class = "PHI" }
}
resource "aws_ebs_volume" "scratch" {
  encrypted = false
  tags      = { data-class = "public" }
}
resource "aws_ebs_volume" "unknown" {
  encrypted = false
  tags      = { data-class = var.unset }
}
resource "aws_kms_key" "guard" { enable_key_rotation = false }
resource "aws_s3_bucket" "records" {
  bucket = "clinic-records"
  tags   = { data-class = "phi" }
}
resource "aws_s3_bucket" "site" { bucket = "clinic-site" }
resource "aws_s3_bucket_logging" "inside" {
  bucket        = aws_s3_bucket.records.id
  target_bucket = "central-phi-logs"
}
resource "aws_s3_bucket_replication_configuration" "outside" {
  bucket = aws_s3_bucket.records.id
  role   = "arn:aws:iam::123456789012:role/replicate"
  rule {
    status = "Enabled"
    destination { bucket = aws_s3_bucket.site.arn }
  }
}
"""
RULES = ("--rule", "volume-encrypted-at-rest", "--rule", "key-rotated", "--rule", "data-flow-in-scope")


@pytest.fixture
def judged(policycheck: Callable[..., Run], tmp_path: Path) -> Callable[[str], dict[str, tuple[str, str]]]:
    """Verdict and severity by address, under a ``phi`` section."""

    def run(phi: str) -> dict[str, tuple[str, str]]:
        (tmp_path / "main.tf").write_text(SOURCE)
        (tmp_path / "policycheck.yaml").write_text(phi)
        document = policycheck("check", tmp_path, *RULES, "-f", "json", "--show-passed").json()
        return {r["resource"]["address"]: (r["verdict"], r["severity"]) for r in document["results"]}

    return run


def test_without_a_scope_everything_holds_phi(judged: Any) -> None:
    found = judged("fail-on: low\n")
    assert found["aws_ebs_volume.scratch"] == ("fail", "high")
    assert found["aws_s3_bucket_replication_configuration.outside"] == ("pass", "high")


def test_what_is_out_of_scope_is_not_judged(judged: Any) -> None:
    found = judged("phi:\n  tags: {data-class: [phi, ephi]}\n  names: ['*-phi-*']\n")
    assert found["aws_ebs_volume.phi"] == ("fail", "high")
    assert "aws_ebs_volume.scratch" not in found
    # What cannot be told to be outside is judged.
    assert found["aws_ebs_volume.unknown"] == ("fail", "high")
    # What guards data is always in scope.
    assert found["aws_kms_key.guard"][0] == "fail"


def test_or_one_severity_lower(judged: Any) -> None:
    found = judged("phi:\n  tags: {data-class: phi}\n  otherwise: lower\n")
    assert found["aws_ebs_volume.phi"] == ("fail", "high")
    assert found["aws_ebs_volume.scratch"] == ("fail", "medium")


def test_data_that_leaves_the_scope_is_a_finding(judged: Any) -> None:
    found = judged("phi:\n  tags: {data-class: phi}\n  names: ['*-phi-*']\n")
    assert found["aws_s3_bucket_logging.inside"] == ("pass", "high")
    assert found["aws_s3_bucket_replication_configuration.outside"] == ("fail", "high")


def test_tags_of_the_provider_count(judged: Any) -> None:
    assert judged("phi:\n  tags: {team: records}\n")["aws_ebs_volume.scratch"] == ("fail", "high")


@pytest.mark.parametrize(
    ("phi", "place"),
    [("phi: {}\n", "1:1"), ("phi:\n  tag: {a: b}\n", "2:3"), ("phi:\n  otherwise: maybe\n", "2:3")],
)
def test_a_faulty_scope_is_refused(policycheck: Callable[..., Run], tmp_path: Path, phi: str, place: str) -> None:
    (tmp_path / "main.tf").write_text(SOURCE)
    (tmp_path / "policycheck.yaml").write_text(phi)
    run = policycheck("check", tmp_path)
    assert run.code == 2
    assert f"policycheck.yaml:{place}" in run.err


SCOPE = PhiScope({"data": ["phi*"]}, ["*records*"], ["123456789012"], ["module.records"])


@pytest.mark.parametrize(
    ("address", "name", "account", "tags", "covered"),
    [
        ("aws_s3_bucket.a", "clinic-records", "", {}, True),
        ("aws_s3_bucket.a", "x", "123456789012", {}, True),
        ('module.records["a"].aws_s3_bucket.a[0]', "x", "", {}, True),
        ("module.records.module.inner.aws_s3_bucket.a", "x", "", {}, True),
        ("module.outer.module.records.aws_s3_bucket.a", "x", "", {}, False),
        ("module.recordings.aws_s3_bucket.a", "x", "", {}, False),
        ("aws_s3_bucket.a", "x", "1", {"data": "PHI-2"}, True),
        ("aws_s3_bucket.a", "x", "1", {"data": "none"}, False),
        ("aws_s3_bucket.a", "x", "1", None, False),
    ],
)
def test_names_accounts_modules_and_tags(address: str, name: str, account: str, tags: Any, covered: bool) -> None:
    assert SCOPE.covers(address, name, account, tags) is covered


@pytest.mark.parametrize("tags", [Unknown("x"), {"data": Unknown("x")}])
def test_unknown_tags_are_unknown(tags: Any) -> None:
    assert isinstance(SCOPE.covers("aws_s3_bucket.a", "x", "", tags), Unknown)


@pytest.mark.parametrize(
    ("id_", "covered"),
    [
        ("arn:aws:kms:us-east-1:123456789012:key/1", True), ("arn:aws:kms:us-east-1:210987654321:key/1", False),
        ("/subscriptions/clinic-id/resourceGroups/g/providers/Microsoft.Sql/servers/s", True),
        ("/subscriptions/other/resourceGroups/g/providers/Microsoft.Sql/servers/s", False),
        ("projects/clinic-prod/topics/visits", True), ("//pubsub.googleapis.com/projects/x/topics/visits", False),
        ("projects/x/topics/phi-visits", True),
    ],
)  # fmt: skip
def test_what_is_not_in_the_input_is_known_by_its_id(id_: str, covered: bool) -> None:
    scope = PhiScope({}, ["phi-*"], ["123456789012", "clinic-id", "clinic-prod"])
    assert scope.covers_id(id_) is covered


@given(st.text(), st.text(), st.text())
def test_any_name_has_an_answer(address: str, name: str, text: str) -> None:
    assert SCOPE.covers(address, name, "", {}) in (True, False)
    assert SCOPE.covers_id(text) in (True, False)


def test_the_proposed_rule_is_off_by_default_and_marked(policycheck: Callable[..., Run], tmp_path: Path) -> None:
    (tmp_path / "main.tf").write_text('resource "aws_vpc" "v" { cidr_block = "10.0.0.0/16" }\n')
    assert policycheck("check", tmp_path, "--rule", "nprm-*").code == 2
    run = policycheck("check", tmp_path, "--profile", "hipaa-nprm-2025", "--rule", "nprm-*", "-f", "json")
    (result,) = run.json()["results"]
    assert (result["rule"], result["safeguards"]) == ("nprm-network-segmented", ["NPRM 164.312(a)(2)(vi)"])
    log = policycheck("check", tmp_path, "--profile", "hipaa-nprm-2025", "-f", "sarif").json()
    taxa = {t["id"]: t.get("properties", {}).get("requirement") for t in log["runs"][0]["taxonomies"][0]["taxa"]}
    assert "NPRM 164.312(h)" in taxa
    assert "addressable" not in taxa.values()
    assert policycheck("check", tmp_path, "--profile", "hipaa-2030").code == 2


def test_the_example_of_the_page_is_a_scope(policycheck: Callable[..., Run], tmp_path: Path) -> None:
    text = (ROOT / "docs" / "scope.md").read_text(encoding="utf-8")
    (tmp_path / "policycheck.yaml").write_text(text.partition("```yaml\n")[2].partition("```")[0])
    (tmp_path / "main.tf").write_text(
        'resource "aws_ebs_volume" "other" { encrypted = false }\n'
        'resource "aws_ebs_volume" "tagged" {\n  encrypted = false\n  tags = { patient-data = "yes" }\n}\n'
    )
    run = policycheck("check", tmp_path, "--rule", "volume-encrypted-at-rest", "-f", "json")
    severities = {r["resource"]["address"]: r["severity"] for r in run.json()["results"] if r["verdict"] == "fail"}
    assert severities["aws_ebs_volume.tagged"] == "high"
    assert severities["aws_ebs_volume.other"] == "medium"


EVENTS = """
resource "azurerm_storage_account" "records" {
  name = "phi-records"
}
resource "azurerm_linux_function_app" "each" {
  for_each = toset(["phi-app", "other-app"])
  name     = each.key
}
variable "url" {}
resource "azurerm_eventgrid_event_subscription" "hook" {
  scope = azurerm_storage_account.records.id
  webhook_endpoint {
    url = "https://elsewhere.example/take?code=canary-9913"
  }
}
resource "azurerm_eventgrid_event_subscription" "variable" {
  scope = azurerm_storage_account.records.id
  webhook_endpoint {
    url = var.url
  }
}
resource "azurerm_eventgrid_event_subscription" "app" {
  for_each = azurerm_linux_function_app.each
  scope    = azurerm_storage_account.records.id
  azure_function_endpoint {
    function_id = "${each.value.id}/functions/take"
  }
}
resource "azurerm_eventgrid_event_subscription" "hub" {
  scope                = azurerm_storage_account.records.id
  eventhub_endpoint_id = "/subscriptions/x/resourceGroups/g/providers/Microsoft.EventHub/namespaces/n/eventhubs/open"
}
"""


def test_events_leave_by_whatever_endpoint(policycheck: Callable[..., Run], tmp_path: Path) -> None:
    (tmp_path / "main.tf").write_text(EVENTS)
    (tmp_path / "policycheck.yaml").write_text("phi: {names: ['phi-*']}\n")
    run = policycheck("check", tmp_path, "--rule", "data-flow-in-scope", "-f", "json", "--show-passed")
    prefix = "azurerm_eventgrid_event_subscription."
    found = {r["resource"]["address"].removeprefix(prefix): r["verdict"] for r in run.json()["results"]}
    assert found == {
        "hook": "fail", "variable": "unknown", 'app["phi-app"]': "pass", 'app["other-app"]': "fail", "hub": "fail",
    }  # fmt: skip
    assert "canary-9913" not in run.out
