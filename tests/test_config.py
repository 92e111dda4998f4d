"""``policycheck.yaml``: where it is found, what it sets, and how its mistakes are told."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest
import yaml
from conftest import CLINIC, Run

from policycheck import config
from policycheck.config.load import Config, find_config
from policycheck.config.starter import STARTER

Check = Callable[..., Run]
SOURCE = 'resource "aws_ebs_volume" "a" {\n  encrypted = false\n}\n'
SCHEMA = json.loads(Path(config.__file__).with_name("config.schema.json").read_text())


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A repository with source two folders down."""
    (tmp_path / ".git").mkdir()
    folder = tmp_path / "infra" / "prod"
    folder.mkdir(parents=True)
    (folder / "main.tf").write_text(SOURCE)
    return tmp_path


def rules(run: Run) -> set[str]:
    return {result["rule"] for result in run.json()["results"]}


def test_found_upward_to_the_root(policycheck: Check, project: Path) -> None:
    prod = project / "infra" / "prod"
    assert policycheck("check", prod, "-q").code == 1
    (project / "policycheck.yaml").write_text("fail-on: never\n")
    assert policycheck("check", prod, "-q").code == 0
    assert policycheck("check", prod / "main.tf", "-q").code == 0
    (project / "infra" / "policycheck.yaml").write_text("fail-on: low\n")
    assert policycheck("check", prod, "-q").code == 1
    assert policycheck("check", prod, "-q", "--config", project / "policycheck.yaml").code == 0
    assert policycheck("check", prod, "-q", "--fail-on", "never").code == 0


def test_not_beyond_the_root(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inner = project / "infra" / "prod" / "inner"
    (inner / ".git").mkdir(parents=True)
    (project / "policycheck.yaml").write_text("")
    assert find_config(str(inner)) is None
    assert find_config(str(inner.parent)) == str(project / "policycheck.yaml")
    (project / ".git").rmdir()
    monkeypatch.chdir(inner)
    assert find_config(str(project / "infra")) is None
    monkeypatch.chdir(project)
    assert find_config("infra") == str(project / "policycheck.yaml")
    assert find_config("-") == str(project / "policycheck.yaml")


def test_settings(policycheck: Check, project: Path) -> None:
    def check(text: str, *options: str | Path) -> Run:
        (project / "policycheck.yaml").write_text(text)
        return policycheck("check", "infra", "-f", "json", *options, cwd=project)

    both = {"volume-encrypted-at-rest", "volume-customer-managed-key"}
    assert rules(check("rule: ['volume-*']")) == both
    assert rules(check("skip-rule: ['*-customer-managed-key']\nrule: ['volume-*']")) == both - {
        "volume-customer-managed-key"
    }
    assert rules(check("rule: ['volume-*']", "--rule", "*-at-rest")) == {"volume-encrypted-at-rest"}
    assert rules(check("severity: high\nrule: ['volume-*']")) == {"volume-encrypted-at-rest"}
    assert rules(check("provider: [gcp]")) == set()
    assert rules(check("safeguard: ['164.312(e)']")) == set()
    assert check("fail-on: critical\nrule: ['volume-*']").code == 0
    assert check("fail-on: high\nrule: ['volume-*']").code == 1
    passed = check("show-passed: true").json()["results"]
    assert "pass" in {result["verdict"] for result in passed} or check("").json()["summary"]["verdicts"]["pass"] == 0


def test_paths_are_relative_to_the_file(policycheck: Check, project: Path) -> None:
    (project / "policies").mkdir()
    rule = (Path(__file__).parent.parent / "rules/hipaa/encryption/volume-encrypted-at-rest.yaml").read_text()
    (project / "policies" / "own.yaml").write_text(rule.replace("id: volume-encrypted-at-rest", "id: own-volumes"))
    (project / "policycheck.yaml").write_text("rules: [policies]\nrule: [own-*]\nbaseline: base.json\n")
    run = policycheck("check", ".", "-f", "json", cwd=project / "infra", stdin=b"")
    assert (run.code, run.out) == (2, "")
    assert "base.json" in run.err
    (project / "policycheck.yaml").write_text("rules: [policies]\nrule: [own-*]\n")
    run = policycheck("check", ".", "-f", "json", cwd=project / "infra")
    assert rules(run) == {"own-volumes"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("fail_on: low\n", "policycheck.yaml:1:1: unknown key 'fail_on'; did you mean 'fail-on'?"),
        ("severity: high\nfail-on: bad\n", "policycheck.yaml:2:1: fail-on: 'bad' is not one of"),
        ("exceptions:\n  - rule: key-rotated\n    resource: x\n    resaon: y\n", ":4:5: unknown key 'resaon'; did you"),
        ("exceptions:\n  - rule: key-rotated\n", ":2:5: exceptions.0: 'resource' is a required property"),
        ("exceptions:\n  - rule: key-rotatd\n    resource: x\n", ":2:5: unknown rule 'key-rotatd'; did you mean"),
        ("exceptions:\n  - {rule: key-rotated, resource: x, until: 2027-3-1}\n", "until: '2027-3-1' is no date like"),
        ("exceptions:\n  - {rule: key-rotated, resource: x, until: 2027-03-01 10:00:00}\n", "a date without a time"),
        ("exceptions:\n  - {rule: key-rotated, resource: x, until: '2027-02-30'}\n", "is no date like 2027-03-31"),
        ("rule: key-*\n", ":1:1: rule: 'key-*' is not of type 'array'"),
        ("- a\n", ":1:1: the file: ['a'] is not of type 'object'"),
        ("a: [\n", ": not valid YAML"),
        ("rule: &a [x]\nskip-rule: *a\n", "YAML aliases are not supported"),
        ("rule: [no-such-*]\n", "no rule matches 'no-such-*'"),
    ],
)
def test_mistakes_are_one_clear_line(policycheck: Check, project: Path, text: str, message: str) -> None:
    (project / "policycheck.yaml").write_text(text)
    run = policycheck("check", "infra", cwd=project)
    assert (run.code, run.out) == (2, "")
    assert run.err.startswith("policycheck: error: ")
    assert run.err.count("\n") == 1
    assert message in run.err


def test_a_named_file_must_be_there(policycheck: Check, project: Path) -> None:
    run = policycheck("check", "infra", "--config", "other.yaml", cwd=project)
    assert (run.code, run.err) == (2, "policycheck: error: other.yaml: cannot be read: No such file or directory\n")


def test_init_writes_what_is_valid(policycheck: Check, project: Path) -> None:
    assert policycheck("init", cwd=project).code == 0
    written = project / "policycheck.yaml"
    assert written.read_text() == STARTER
    assert policycheck("check", "infra", "-q", cwd=project).code == 1
    again = policycheck("init", cwd=project)
    assert (again.code, again.err.count("\n")) == (2, 1)
    written.write_text("")
    assert policycheck("init", "--force", cwd=project).code == 0
    assert written.read_text() == STARTER
    assert policycheck("init", "no-such-folder", cwd=project).code == 2


def test_every_key_is_explained_and_valid_in_the_starter() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    jsonschema.validate(yaml.safe_load(STARTER), SCHEMA)
    lines = [line.removeprefix("# ") for line in STARTER.splitlines() if not line.startswith("# yaml-")]
    named = {key for key in SCHEMA["properties"] if any(line.startswith(f"{key}:") for line in lines)}
    assert named == set(SCHEMA["properties"])
    exceptions = STARTER[STARTER.index("# exceptions:") :].replace("\n# ", "\n").removeprefix("# ")
    shown = yaml.safe_load(exceptions)
    assert len(shown["exceptions"]) == 2
    assert set(SCHEMA["$defs"]["exception"]["properties"]) == set().union(*shown["exceptions"])


def test_every_key_is_read() -> None:
    assert {key.replace("-", "_") for key in SCHEMA["properties"]} == set(Config.__slots__) - {"file"}


def test_nothing_is_loaded_without_a_file(policycheck: Check, tmp_path: Path) -> None:
    plan = tmp_path / "plan.json"
    plan.write_bytes(CLINIC.read_bytes())
    log = policycheck("check", plan, "-f", "sarif", PYTHONPROFILEIMPORTTIME="1", cwd=tmp_path).err
    loaded = {line.rpartition("|")[2].strip() for line in log.splitlines() if line.startswith("import time:")}
    assert "policycheck.reports.sarif_rules" in loaded
    heavy = {"yaml", "jsonschema", "policycheck.documents.document", "policycheck.results.exceptions", "xml.etree"}
    assert loaded & heavy == set()
