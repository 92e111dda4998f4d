"""Exceptions end to end: which findings they cover, what HIPAA lets pass, and what the reports say of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import Run

Check = Callable[..., Run]
LATER = "2999-12-31"
VOLUME = "volume-encrypted-at-rest"  # addressable
LOGGED = "object-store-access-logged"  # required


@pytest.fixture
def check(policycheck: Check, tmp_path: Path) -> Check:
    """Checks the given source with the given rules alone; files by name, ``main_tf`` for ``main.tf``."""

    def run(*options: str, rule: str = VOLUME, format_: str = "json", **files: str) -> Run:
        for name, content in files.items():
            path = tmp_path / name.replace("__", "/").replace("_tf", ".tf").replace("_yaml", ".yaml")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content)
        return policycheck("check", ".", "--rule", rule, "-f", format_, *options, cwd=tmp_path)

    return run


def verdicts(run: Run) -> dict[str, str]:
    return {result["resource"]["address"]: result["verdict"] for result in run.json()["results"]}


def notices(run: Run) -> list[str]:
    return [f"{notice['line']}: {notice['message']}" for notice in run.json()["notices"]]


def volume(name: str, comment: str = "") -> str:
    inside = f"  {comment}\n" if comment else ""
    return f'resource "aws_ebs_volume" "{name}" {{\n{inside}  encrypted = false\n}}\n'


def bucket(name: str, comment: str = "") -> str:
    return f'{comment}\nresource "aws_s3_bucket" "{name}" {{\n  bucket = "{name}"\n}}\n'


def test_above_inside_and_elsewhere(check: Check) -> None:
    ours = f'# policycheck:ignore {VOLUME} reason="scratch"'
    source = f"{ours}\n{volume('above')}\n{volume('inside', ours)}\n{volume('free')}{ours}\n"
    run = check(main_tf=source)
    assert verdicts(run) == {
        "aws_ebs_volume.above": "suppressed",
        "aws_ebs_volume.inside": "suppressed",
        "aws_ebs_volume.free": "fail",
    }
    assert run.code == 1
    assert notices(run) == [f"14: unused exception: no failing result of {VOLUME}"]
    assert run.json()["summary"]["verdicts"] == {
        "pass": 0,
        "fail": 1,
        "unknown": 0,
        "not_applicable": 0,
        "suppressed": 2,
    }
    assert check(main_tf=f"{ours}\n{volume('above')}").code == 0


ADDRESSABLE = [
    (f'# policycheck:ignore {VOLUME} reason="x"', "suppressed", ""),
    (f'# policycheck:ignore {VOLUME} reason="x" until={LATER}', "suppressed", ""),
    (f'# policycheck:ignore {VOLUME} reason="x" until=2020-01-31', "fail", "it expired on 2020-01-31"),
    (f"# policycheck:ignore {VOLUME}", "fail", "it gives no reason"),
    (f'# policycheck:ignore {VOLUME} reson="x"', "fail", "did you mean 'reason'?"),
    ('# policycheck:ignore volume-encrypted reason="x"', "fail", f"did you mean '{VOLUME}'?"),
    ("#checkov:skip=CKV_AWS_3:scratch", "suppressed", ""),
    (
        "#checkov:skip=CKV_AWS_3",
        "fail",
        "checkov:skip comment does not suppress volume-encrypted-at-rest: it gives",
    ),
    ("#checkov:skip=CKV_AWS_999:other", "fail", ""),
    ("#tfsec:ignore:aws-ebs-enable-volume-encryption", "fail", "tfsec:ignore comment does not suppress"),
    ("#trivy:ignore:AVD-AWS-0026:exp:2020-01-01 scratch", "fail", "it expired on 2020-01-01"),
    ("#trivy:ignore:AVD-AWS-0026:ws:other scratch", "fail", ""),
    ("#trivy:ignore:AVD-AWS-0026[encrypted=true] scratch", "fail", ""),
    ("#trivy:ignore:AVD-AWS-0026[encrypted=false]:ws:def* scratch", "suppressed", ""),
    ("# kics-scan ignore-line scratch", "suppressed", ""),
    ("# kics-scan ignore-block", "fail", "kics-scan comment does not suppress"),
]


@pytest.fixture(scope="module")
def addressable(policycheck: Check, tmp_path_factory: pytest.TempPathFactory) -> Run:
    """A volume for each case of `ADDRESSABLE`, each in a folder of its own."""
    return _each(policycheck, tmp_path_factory.mktemp("a"), VOLUME, [volume("v", case[0]) for case in ADDRESSABLE])


@pytest.fixture(scope="module")
def required(policycheck: Check, tmp_path_factory: pytest.TempPathFactory) -> Run:
    return _each(policycheck, tmp_path_factory.mktemp("r"), LOGGED, [bucket("b", case[0]) for case in REQUIRED])


def _each(policycheck: Check, root: Path, rule: str, sources: list[str]) -> Run:
    for number, source in enumerate(sources):
        (root / f"case{number}").mkdir()
        (root / f"case{number}" / "main.tf").write_text(source)
    return policycheck("check", ".", "--rule", rule, "-f", "json", cwd=root)


def _case(run: Run, number: int) -> tuple[Any, list[str]]:
    """The result and the notices of a case's folder."""
    (result,) = [r for r in run.json()["results"] if f"case{number}/" in r["location"]["file"]]
    return result, [n["message"] for n in run.json()["notices"] if f"case{number}/" in n["file"]]


@pytest.mark.parametrize("number", range(len(ADDRESSABLE)))
def test_addressable(addressable: Run, number: int) -> None:
    comment, verdict, told = ADDRESSABLE[number]
    result, said = _case(addressable, number)
    assert result["verdict"] == verdict, comment
    assert [told in message for message in said] == ([True] if told else [])


REQUIRED = [
    (f'# policycheck:ignore {LOGGED} reason="x"', "fail"),
    (f'# policycheck:ignore {LOGGED} reason="x" until={LATER}', "suppressed"),
    ("# checkov:skip=CKV_AWS_18:x", "fail"),
    (f"# tfsec:ignore:aws-s3-enable-bucket-logging:exp:{LATER} x", "suppressed"),
    ("# kics-scan ignore-block x", "fail"),
]


@pytest.mark.parametrize("number", range(len(REQUIRED)))
def test_required_needs_a_date(required: Run, number: int) -> None:
    comment, verdict = REQUIRED[number]
    result, said = _case(required, number)
    assert result["verdict"] == verdict, comment
    if verdict == "suppressed":
        assert result["suppression"]["acceptance"] == "risk"
    else:
        assert "lacks until: 164.312(b) is not addressable, so a dated risk acceptance is due" in said[0]


CONFIGURED = """\
  - rule: {rule}
    resource: {resource}
    {rest}
"""

SETTINGS = [
    (VOLUME, "aws_ebs_volume.n0", "reason: scratch", "suppressed", ""),
    ("CKV_AWS_3", "'*.n1'", "reason: scratch", "suppressed", ""),
    (VOLUME, "aws_ebs_volume.other*", "reason: scratch", "fail", "unused exception"),
    (VOLUME, "'*.n3'", "alternative: dm-crypt", "fail", "gives no reason"),
    (VOLUME, "'*.n4'", "reason: scratch\n    until: 2020-01-01", "fail", "expired on 2020-01-01"),
    (LOGGED, "'*.n5'", "reason: x", "fail", "lacks until and approved_by"),
    (LOGGED, "'*.n6'", f"reason: x\n    until: {LATER}", "fail", "lacks approved_by"),
    (LOGGED, "'*.n7'", f"reason: x\n    until: {LATER}\n    approved_by: J. Doe", "suppressed", ""),
]


def test_configuration(check: Check) -> None:
    config = "exceptions:\n"
    lines = []
    for rule, resource, rest, _, _ in SETTINGS:
        lines.append(config.count("\n") + 1)
        config += CONFIGURED.format(rule=rule, resource=resource, rest=rest)
    source = "".join(bucket(f"n{n}") if case[0] == LOGGED else volume(f"n{n}") for n, case in enumerate(SETTINGS))
    run = check("--rule", LOGGED, main_tf=source, policycheck_yaml=config)
    results = {r["resource"]["address"].rpartition(".")[2]: r for r in run.json()["results"]}
    said = {notice["line"]: notice["message"] for notice in run.json()["notices"]}
    for number, (_, _, _, verdict, told) in enumerate(SETTINGS):
        result = results[f"n{number}"]
        assert result["verdict"] == verdict
        assert told in said.get(lines[number], "")
        assert bool(told) == (lines[number] in said)
        if verdict == "suppressed":
            suppression = result["suppression"]
            assert (suppression["kind"], suppression["file"]) == ("external", "policycheck.yaml")
            assert suppression["line"] == lines[number]


def test_brackets_of_an_address_are_no_glob(check: Check) -> None:
    source = 'resource "aws_ebs_volume" "a" {\n  count     = 2\n  encrypted = false\n}\n'
    config = "exceptions:\n" + CONFIGURED.format(rule=VOLUME, resource='"aws_ebs_volume.a[1]"', rest="reason: x")
    run = check(main_tf=source, policycheck_yaml=config)
    assert verdicts(run) == {"aws_ebs_volume.a[0]": "fail", "aws_ebs_volume.a[1]": "suppressed"}


def test_a_comment_beside_one_line_covers_that_line_alone(check: Check) -> None:
    source = """\
resource "aws_s3_bucket" "a" {
  bucket = "a" #tfsec:ignore:aws-s3-enable-bucket-logging:exp:2999-12-31 x
}
"""
    run = check(rule=LOGGED, main_tf=source)
    assert verdicts(run) == {"aws_s3_bucket.a": "fail"}
    assert "covers line 2 alone; above the block it covers all of it" in notices(run)[0]
    fields = 'resource "aws_ebs_volume" "a" {\n  size      = 1\n  encrypted = false # kics-scan ignore-line x\n}\n'
    assert verdicts(check(main_tf=fields)) == {"aws_ebs_volume.a": "suppressed"}


def test_a_part_of_a_resource_has_comments_of_its_own(check: Check) -> None:
    source = """\
resource "aws_s3_bucket" "a" {
  bucket = "a"
}
resource "aws_s3_bucket_versioning" "a" {
  bucket = aws_s3_bucket.a.id
  versioning_configuration {
    status = "Suspended" # policycheck:ignore object-store-versioned reason="x" until=2999-12-31
  }
}
"""
    assert verdicts(check(rule="object-store-versioned", main_tf=source)) == {"aws_s3_bucket.a": "suppressed"}


def test_module_calls(check: Check) -> None:
    """A comment at the call covers what the call makes; one in the module covers every call."""
    ours = f'# policycheck:ignore {VOLUME} reason="x"'
    calls = f'{ours}\nmodule "a" {{\n  source = "./m"\n}}\nmodule "b" {{\n  source = "./m"\n}}\n'
    run = check(main_tf=calls, m__main_tf=volume("v"))
    assert verdicts(run) == {"module.a.aws_ebs_volume.v": "suppressed", "module.b.aws_ebs_volume.v": "fail"}
    run = check(main_tf=calls.replace(ours, ""), m__main_tf=volume("v", ours))
    assert set(verdicts(run).values()) == {"suppressed"}


def test_file_level_comment_of_kics(check: Check) -> None:
    assert verdicts(check(main_tf=f"# kics-scan ignore a sandbox\n{volume('a')}")) == {"aws_ebs_volume.a": "suppressed"}
    assert verdicts(check(main_tf=f"{volume('a')}# kics-scan ignore a sandbox\n")) == {"aws_ebs_volume.a": "fail"}


def test_reports_show_what_is_accepted_and_what_is_not(check: Check) -> None:
    source = bucket("a", f'# policycheck:ignore {LOGGED} reason="no log bucket yet" until={LATER}') + bucket(
        "b", f'# policycheck:ignore {LOGGED} reason="x" until=2020-01-01'
    )
    text = check(rule=LOGGED, format_="text", main_tf=source).out
    assert f"Risk of a required safeguard accepted until {LATER}: no log bucket yet" in text
    assert "main.tf:5:1: exception does not suppress object-store-access-logged: it expired on 2020-01-01" in text
    (run,) = check(rule=LOGGED, format_="sarif", main_tf=source).json()["runs"]
    suppressed = {
        result["locations"][0]["logicalLocations"][0]["fullyQualifiedName"]: result.get("suppressions")
        for result in run["results"]
    }
    assert suppressed["aws_s3_bucket.b"] is None
    (suppression,) = suppressed["aws_s3_bucket.a"]
    assert suppression["kind"] == "inSource"
    assert suppression["justification"].endswith("no log bucket yet")
    (said,) = run["invocations"][0]["toolExecutionNotifications"]
    assert "expired on 2020-01-01" in said["message"]["text"]
    assert said["locations"][0]["physicalLocation"]["region"]["startLine"] == 5
    for format_ in ("markdown", "junit", "csv"):
        assert "no log bucket yet" in check(rule=LOGGED, format_=format_, main_tf=source).out
    assert "expired on 2020-01-01" in check(rule=LOGGED, format_="markdown", main_tf=source).out


def test_a_reason_is_no_place_for_a_secret(check: Check) -> None:
    source = volume("a", f'# policycheck:ignore {VOLUME} reason="password=hunter2hunter2"')
    for format_ in ("text", "json", "sarif", "markdown", "junit", "csv"):
        assert "hunter2" not in check(format_=format_, main_tf=source).out.replace("# policycheck", "")


def test_rules_that_did_not_run_leave_no_unused_exceptions(check: Check) -> None:
    ours = '# policycheck:ignore key-rotated reason="x"'
    assert notices(check(main_tf=f"{ours}\n{volume('a')}")) == []
    assert len(notices(check(rule="*", main_tf=f"{ours}\n{volume('a')}"))) == 1
    assert notices(check("--provider", "gcp", rule="*", main_tf=f"{ours}\n{volume('a')}")) == []
