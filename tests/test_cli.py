"""The command line: exit codes, selection, outputs."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import CLINIC, EXAMPLES, Run, change, plan
from rule_cases import CASES

from policycheck.cli.outputs import paired
from policycheck.errors import PolicycheckError

GOOD = EXAMPLES / "clinic" / "good.plan.json"
UNKNOWN = CASES / "volume-encrypted-at-rest" / "aws.tf"


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ((CLINIC,), 1),
        ((CLINIC, "--fail-on", "never"), 0),
        ((GOOD,), 0),
        ((GOOD, "--fail-on-unknown"), 0),
        ((UNKNOWN, "--rule", "volume-*", "--fail-on-unknown", "--fail-on", "high"), 1),
        ((GOOD, CLINIC), 1),
        ((CLINIC, "--rule", "volume-encrypted-at-rest"), 1),
        ((CLINIC, "--rule", "no-such-*"), 2),
        ((CLINIC, "--safeguard", "164.999"), 2),
        ((CLINIC, "--provider", "gcp"), 0),
        ((CLINIC, "--format", "pdf"), 2),
        ((CLINIC, "-o", "/nowhere/out.txt"), 2),
        ((), 2),
        (("--unknown-option",), 2),
    ],
)
def test_exit_codes(policycheck: Callable[..., Run], options: tuple[str, ...], code: int) -> None:
    run = policycheck("check", *options)
    assert run.code == code
    assert "Traceback" not in run.err
    if code == 2:
        assert run.out == ""
        assert run.err


def test_fail_on_counts_severities(policycheck: Callable[..., Run], tmp_path: Path) -> None:
    path = tmp_path / "plan.json"
    path.write_text(json.dumps(plan(change("aws_ebs_volume.a", {"encrypted": False}))))
    run = policycheck("check", path, "-f", "json", "--rule", "volume-encrypted-at-rest")
    assert {r["severity"] for r in run.json()["results"]} == {"high"}
    assert [policycheck("check", path, "-q", "--fail-on", s).code for s in ("critical", "high", "low")] == [0, 1, 1]


def test_selection(policycheck: Callable[..., Run]) -> None:
    def rules(*options: str) -> set[str]:
        results = policycheck("check", CLINIC, "-f", "json", *options).json()["results"]
        return {result["rule"] for result in results}

    assert rules("--rule", "audit-*") == {r for r in rules() if r.startswith("audit-")}
    assert rules("--skip-rule", "audit-*") == {r for r in rules() if not r.startswith("audit-")}
    assert "listener-tls-required" in rules("--safeguard", "164.312(e)")
    assert "audit-trail-complete" not in rules("--safeguard", "164.312(e)")
    assert rules("--severity", "critical") < rules("--severity", "high") < rules()


def test_formats_and_outputs_pair_by_order(policycheck: Callable[..., Run], tmp_path: Path) -> None:
    out = tmp_path / "o.sarif"
    run = policycheck("check", CLINIC, "-f", "sarif", "-o", out, "-f", "text")
    assert json.loads(out.read_text())["version"] == "2.1.0"
    assert "FAILED" in run.out
    assert policycheck("check", CLINIC, "-q").out == ""


def test_pairing() -> None:
    assert paired([], [], []) == [("text", None)]
    assert paired(["-o", "x"], [], ["x"]) == [("text", "x")]
    assert paired(["-f", "json", "-f", "sarif", "--output=y"], ["json", "sarif"], ["y"]) == [
        ("json", None),
        ("sarif", "y"),
    ]
    with pytest.raises(PolicycheckError):
        paired(["-f", "json", "-o", "x", "-o", "y"], ["json"], ["x", "y"])


def test_rules_list_and_show(policycheck: Callable[..., Run]) -> None:
    listed = policycheck("rules", "list", "--format", "json").json()
    assert {"id", "title", "kind", "severity", "safeguards", "providers", "aliases"} == set(listed[0])
    assert len(listed) >= 40
    shown = policycheck("rules", "show", "volume-encrypted-at-rest").out
    assert "45 CFR 164.312(a)(2)(iv)" in shown
    assert "### AWS\n\nSet encrypted = true" in shown
    assert policycheck("rules", "show", "volume").code == 2
    assert policycheck("--version").out.startswith("policycheck ")
