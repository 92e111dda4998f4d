"""Imports run one way: the contracts stand in pyproject.toml."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from conftest import ROOT

LINT = Path(sys.executable).with_name("lint-imports")


def test_the_contracts_are_kept() -> None:
    done = subprocess.run([LINT, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_an_import_that_runs_back_is_seen(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "policycheck", tmp_path / "policycheck", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    with (tmp_path / "policycheck" / "model" / "scope.py").open("a") as file:
        file.write("\nimport policycheck.rules.rule\n")
    done = subprocess.run([LINT, "--no-cache"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "policycheck.model is not allowed to import policycheck.rules" in done.stdout
