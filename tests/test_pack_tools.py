"""Rules for their authors: scaffolded, validated, their cases run; and what the pack covers."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import ROOT, Run

from policycheck.pack_tools.cases import labels
from policycheck.rules.pack import load_pack

RULE = """\
id: acme-volume-large
title: Volumes hold ten gigabytes
kind: volume
severity: low
safeguards: ["164.308(a)(7)(ii)(A)"]
assert:
  raw.size: {at_least: 10}
why: An example of a rule of one's own.
fix:
  aws: Set size to 10 or more.
"""
CASES = """
variable "unknown" {}
resource "aws_ebs_volume" "pass_large" { size = 10 }
resource "aws_ebs_volume" "fail_small" { size = 5 }
resource "aws_ebs_volume" "unknown_size" { size = var.unknown }
"""


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    folder = tmp_path / "acme"
    (folder / "acme-volume-large").mkdir(parents=True)
    (folder / "acme-volume-large.yaml").write_text(RULE)
    (folder / "acme-volume-large" / "aws.tf").write_text(CASES)
    return folder


def test_cases_of_a_pack_of_ones_own_are_run(policycheck: Callable[..., Run], pack: Path) -> None:
    run = policycheck("rules", "test", "--rules", pack)
    assert (run.code, run.out) == (0, "3 cases, 0 wrong\n")
    cases = pack / "acme-volume-large" / "aws.tf"
    cases.write_text(CASES.replace("fail_small", "pass_small"))
    run = policycheck("rules", "test", "--rules", pack)
    assert run.code == 1
    assert "aws_ebs_volume.pass_small is fail, due pass" in run.out


def test_a_labelled_resource_that_is_not_judged_is_a_wrong_case(policycheck: Callable[..., Run], pack: Path) -> None:
    (pack / "acme-volume-large" / "aws.tf").write_text('resource "aws_s3_bucket" "pass_other" {}\n')
    run = policycheck("rules", "test", "--rules", pack)
    assert run.code == 1
    assert "aws_s3_bucket.pass_other is not judged, due pass" in run.out


def test_every_fault_of_a_pack_is_told_with_its_place(policycheck: Callable[..., Run], pack: Path) -> None:
    assert policycheck("rules", "validate", pack).out == "1 rules, all valid\n"
    (pack / "b.yaml").write_text(RULE.replace("kind: volume", "kind: volum"))
    (pack / "c.yaml").write_text(RULE.replace("severity: low", "severity: mild"))
    run = policycheck("rules", "validate", pack)
    assert run.code == 2
    assert f"{pack}/b.yaml:3:1: unknown kind 'volum'; did you mean 'volume'?" in run.err
    assert f"{pack}/c.yaml:4:1:" in run.err


def test_a_pack_may_change_the_rules_before_it(policycheck: Callable[..., Run], pack: Path) -> None:
    (pack / "pack.yaml").write_text(
        "prefix: acme-\noverride:\n  volume-encrypted-at-rest: {severity: low}\n  key-rotated: {enabled: false}\n"
        '  "snapshot-*-at-rest": {safeguards: ["164.312(c)(1)"]}\n'
    )
    listed = {r["id"]: r for r in policycheck("rules", "list", "-f", "json", "--rules", pack).json()}
    assert listed["volume-encrypted-at-rest"]["severity"] == "low"
    assert "key-rotated" not in listed
    assert "164.312(c)(1)" in listed["snapshot-encrypted-at-rest"]["safeguards"]
    assert "acme-volume-large" in listed


@pytest.mark.parametrize(
    ("manifest", "message"),
    [
        ("prefix: other-\n", "the id of each rule of this pack begins with 'other-'"),
        ("override: {no-such-rule: {enabled: false}}\n", "override of no-such-rule, which no earlier pack has"),
        ("overrides: {}\n", "pack.yaml"),
        ('override: {"volume-*": {safeguards: ["164.312(z)"]}}\n', "unknown safeguard '164.312(z)'"),
    ],
)
def test_a_faulty_manifest_is_refused(policycheck: Callable[..., Run], pack: Path, manifest: str, message: str) -> None:
    (pack / "pack.yaml").write_text(manifest)
    run = policycheck("rules", "list", "--rules", pack)
    assert (run.code, run.err.count("\n")) == (2, 1)
    assert message in run.err


def test_a_scaffolded_rule_is_valid_and_has_cases(policycheck: Callable[..., Run], tmp_path: Path) -> None:
    folder = tmp_path / "own"
    run = policycheck("rules", "new", "acme-bucket-x", "--kind", "object_store", "--in", folder)
    assert run.out.splitlines() == [f"{folder}/acme-bucket-x.yaml", f"{folder}/acme-bucket-x/aws.tf"]
    assert policycheck("rules", "validate", folder).code == 0
    assert "2 cases" in policycheck("rules", "test", "--rules", folder).out
    assert policycheck("rules", "new", "acme-bucket-x", "--kind", "object_store", "--in", folder).code == 2
    assert "no kind 'bucket'" in policycheck("rules", "new", "a-b", "--kind", "bucket", "--in", folder).err


def test_a_scaffolded_rule_on_attestations_has_cases_in_their_form(
    policycheck: Callable[..., Run], tmp_path: Path
) -> None:
    folder = tmp_path / "own"
    run = policycheck("rules", "new", "acme-risk-x", "--kind", "attestation", "--in", folder)
    assert run.out.splitlines() == [f"{folder}/acme-risk-x.yaml", f"{folder}/acme-risk-x/attestations.yaml"]
    assert policycheck("rules", "validate", folder).out == "1 rules, all valid\n"
    rule = folder / "acme-risk-x.yaml"
    text = rule.read_text()
    rule.write_text(text[: text.index("assert:")] + "assert:\n  owner: {exists: true}\n" + text[text.index("why:") :])
    assert policycheck("rules", "test", "--rules", folder).out == "2 cases, 0 wrong\n"


def test_the_cases_of_the_pack_have_their_verdicts_from_source(policycheck: Callable[..., Run]) -> None:
    run = policycheck("rules", "test")
    assert run.code == 0, run.out
    assert int(run.out.split()[0]) >= 500


PROPOSED = ("--profile", "hipaa-nprm-2025")


def test_the_cases_of_the_proposed_rules_have_their_verdicts(policycheck: Callable[..., Run]) -> None:
    run = policycheck("rules", "test", *PROPOSED)
    assert run.code == 0, run.out
    rules = [r for r in policycheck("rules", "list", *PROPOSED, "-f", "json").json() if r["id"].startswith("nprm-")]
    files = {"aws": "aws.tf", "azure": "azure.tf", "gcp": "google.tf"}
    for rule in rules:
        for provider in rule["providers"]:
            found = {due for _, due in labels(ROOT / "tests" / "rules" / rule["id"] / files[provider])}
            assert {"pass", "fail"} <= found, (rule["id"], provider)
    assert len(rules) == 7
    assert policycheck("rules", "test", "nprm-*").code == 2


def test_rules_in_force_assess_what_the_proposed_rule_asks_too(policycheck: Callable[..., Run]) -> None:
    now = {r["id"]: r["safeguards"] for r in policycheck("rules", "list", "-f", "json").json()}
    then = {r["id"]: r["safeguards"] for r in policycheck("rules", "list", *PROPOSED, "-f", "json").json()}
    assert then["volume-encrypted-at-rest"] == [*now["volume-encrypted-at-rest"], "NPRM 164.312(b)"]
    assert not any(s.startswith("NPRM") for safeguards in now.values() for s in safeguards)
    covered = policycheck("rules", "coverage", *PROPOSED, "-f", "json").json()
    proposed = [c for c in covered if c["safeguard"]["rule"] == "proposed" and c["safeguard"]["id"].count("(") > 1]
    assert proposed
    assert all(any(c["rules"].values()) for c in proposed)
    assert policycheck("rules", "coverage", "--profile", "hipaa-2030").code == 2


def test_coverage_names_every_safeguard(policycheck: Callable[..., Run]) -> None:
    covered = policycheck("rules", "coverage", "-f", "json").json()
    assert len(covered) == 71
    encryption = next(c for c in covered if c["safeguard"]["id"] == "164.312(a)(2)(iv)")
    assert "volume-encrypted-at-rest" in encryption["rules"]["aws"]
    assert all(any(c["rules"].values()) or c["organisational"] for c in covered if c["safeguard"]["id"] != "164.312(b)")


def test_a_list_of_controls_is_held_against_the_pack(policycheck: Callable[..., Run], tmp_path: Path) -> None:
    path = tmp_path / "controls.csv"
    path.write_text("id,title\nCKV_AWS_3,volumes\nCKV_AWS_99999,none\n")
    out = policycheck("rules", "coverage", "--against", path).out
    assert out.splitlines() == [
        "CKV_AWS_3  volume-encrypted-at-rest",
        "CKV_AWS_99999  (no rule)",
        "2 controls: 1 judged, 0 out of scope with a reason",
    ]
    path.write_text("name\nx\n")
    assert policycheck("rules", "coverage", "--against", path).code == 2


def test_an_alias_belongs_to_one_rule() -> None:
    seen: dict[str, str] = {}
    twice = [
        f"{alias}: {seen[alias]} and {rule.id}"
        for rule in load_pack()
        for alias in rule.aliases
        if seen.setdefault(alias, rule.id) != rule.id
    ]
    assert twice == []


def test_nothing_is_both_judged_and_out_of_scope() -> None:
    path = ROOT / "rules" / "hipaa" / "out_of_scope.csv"
    listed = [row["control"] for row in csv.DictReader(path.open(encoding="utf-8", newline=""))]
    aliases = {alias for rule in load_pack() for alias in rule.aliases}
    assert sorted(set(listed)) == sorted(listed)
    assert aliases & set(listed) == set()
