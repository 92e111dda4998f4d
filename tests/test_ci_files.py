"""The action, the hook, the example workflows and the recipes: valid, and what they call is there."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from conftest import ROOT, Run

Check = Callable[..., Run]
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text())
STEPS: list[dict[str, Any]] = ACTION["runs"]["steps"]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("example-*.yml"))
RECIPES = re.findall(r"```yaml\n(.*?)```", (ROOT / "docs" / "ci.md").read_text(), re.S)


def step(name: str) -> dict[str, Any]:
    return next(step for step in STEPS if step.get("name") == name)


def test_action_inputs_reach_the_script_as_variables_alone() -> None:
    assert {"paths", "plan", "fail-on", "config", "baseline"} <= set(ACTION["inputs"])
    given = " ".join(step("Check")["env"].values())
    for name in set(ACTION["inputs"]) - {"upload-sarif"}:
        assert f"inputs.{name} " in given
    for part in STEPS:
        assert "${{" not in part.get("run", "")
    assert "github/codeql-action/upload-sarif@" in step("Upload to code scanning")["uses"]


@pytest.fixture
def action(tmp_path: Path) -> Callable[..., tuple[str, dict[str, str], str]]:
    """Runs the action's own script as a runner does: its annotations, outputs and summary."""
    bash = shutil.which("bash")
    if bash is None:
        pytest.skip("bash is not installed")
    tool = tmp_path / "bin" / "policycheck"
    tool.parent.mkdir()
    tool.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m policycheck "$@"\n')
    tool.chmod(0o755)
    work = tmp_path / "work"
    work.mkdir()

    def run(**inputs: str) -> tuple[str, dict[str, str], str]:
        output, summary = tmp_path / "output", tmp_path / "summary"
        output.write_text("")
        summary.write_text("")
        variables = {
            **dict.fromkeys(step("Check")["env"], ""), "PATHS": ".", **inputs,
            "PATH": f"{tool.parent}{os.pathsep}{os.environ['PATH']}", "RUNNER_TEMP": str(tmp_path / "temp dir"),
            "GITHUB_OUTPUT": str(output), "GITHUB_STEP_SUMMARY": str(summary),
        }  # fmt: skip
        command = [bash, "--noprofile", "--norc", "-eo", "pipefail", "-c", step("Check")["run"]]
        done = subprocess.run(
            command, cwd=work, env={**os.environ, **variables}, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        outputs = dict(line.split("=", 1) for line in output.read_text().splitlines())
        return done.stdout, outputs, summary.read_text()

    return run


BAD = 'resource "aws_ebs_volume" "a" {\n  encrypted = false\n}\n'


def test_action(action: Callable[..., tuple[str, dict[str, str], str]], tmp_path: Path) -> None:
    work = tmp_path / "work"
    for name in ("a b.tf", "-f.tf", "$(touch hacked).tf"):
        (work / name).write_text(BAD.replace('"a"', f'"a{len(name)}"'))
    annotations, outputs, summary = action()
    assert "::error file=a b.tf,line=2,endLine=2,title=Block storage volumes are encrypted at rest" in annotations
    assert outputs["exit-code"] == "1"
    assert "## policycheck: failed" in summary
    for kind in ("sarif", "json", "markdown"):
        assert Path(outputs[kind]).stat().st_size > 0
    assert action(FAIL_ON="never")[1]["exit-code"] == "0"
    assert action(BASELINE=outputs["json"])[1]["exit-code"] == "0"
    assert action(PATHS="-f.tf\n\na b.tf")[1]["exit-code"] == "1"
    assert action(PATHS="$(touch hacked).tf")[1]["exit-code"] == "1"
    assert not (work / "hacked").exists()
    annotations, outputs, summary = action(FAIL_ON="bad")
    assert (outputs, summary) == ({"exit-code": "2"}, "")


def test_annotations_cannot_be_forged(policycheck: Check, tmp_path: Path) -> None:
    evil = "a%0A\\n::error::forged"
    (tmp_path / "main.tf").write_text(f'resource "aws_ebs_volume" "a" {{\n  for_each = toset(["{evil}"])\n}}\n')
    out = policycheck("check", tmp_path, "-f", "github", "--rule", "volume-encrypted-at-rest").out
    assert "forged" in out
    assert len(out.splitlines()) == 1
    assert re.match(r"::error file=main\.tf,line=1,endLine=1,title=[^:]*::", out)


def test_hook() -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())
    assert (hook["language"], hook["pass_filenames"], hook["args"]) == ("python", False, ["."])
    wanted = re.compile(hook["files"])
    for name in ("a/main.tf", "x.tf.json", "x.tofu", "prod.tfvars", "prod.auto.tfvars.json", "policycheck.yaml"):
        assert wanted.search(name)
    for name in ("main.tfx", "README.md", "x.json"):
        assert not wanted.search(name)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_example_workflows(path: Path) -> None:
    workflow = yaml.safe_load(path.read_text())
    assert workflow["permissions"]["contents"] == "read"
    (job,) = workflow["jobs"].values()
    own = [part for part in job["steps"] if part.get("uses", "").startswith("policycheck/policycheck@")]
    assert len(own) == 1
    assert set(own[0].get("with", {})) <= set(ACTION["inputs"])
    outputs = re.findall(r"steps\.policycheck\.outputs\.([\w-]+)", path.read_text())
    assert set(outputs) <= set(ACTION["outputs"])
    for part in job["steps"]:
        assert "${{" not in part.get("run", "")


def test_recipes_name_real_options(policycheck: Check) -> None:
    assert len(WORKFLOWS) == 2
    assert len(RECIPES) == 4
    shown = policycheck("check", "--help", COLUMNS="300", TERM="dumb").out
    for recipe in RECIPES:
        yaml.safe_load(recipe)
    guide = (ROOT / "docs" / "ci.md").read_text()
    for option in set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", guide)) - {"--install-completion", "--show-completion"}:
        assert option in shown
    for format_ in set(re.findall(r"-f ([a-z]+) -o", guide)):
        assert format_ in shown


def test_completion_is_offered(policycheck: Check) -> None:
    assert "--install-completion" in policycheck("--help", COLUMNS="200", TERM="dumb").out
