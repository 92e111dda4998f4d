"""CONTRIBUTING.md, done exactly as it is written, on a copy of the project."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT

_FILE = re.compile(r"^`([^`\n]+)`:\n```\w+\n(.*?)^```$", re.M | re.S)
_COMMAND = re.compile(r"^```console\n\$ (policycheck .*?)\n```$", re.M)


def section(title: str) -> str:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    return text.partition(f"\n## {title}\n")[2].partition("\n## ")[0]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    for name in ("policycheck", "rules"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / ".git").mkdir()  # a checkout, in which cases are looked for up to its top
    shutil.copytree(
        ROOT / "tests" / "rules" / "database-customer-managed-key",
        tmp_path / "tests" / "rules" / "database-customer-managed-key",
    )
    return tmp_path


def run(command: str, copy: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(copy), "POLICYCHECK_CACHE_DIR": str(copy / "cache")}
    return subprocess.run(
        [sys.executable, "-m", *shlex.split(command)],
        cwd=copy, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip


def perform(step: str, copy: Path) -> str:
    """Writes the files of a section and runs its command, which must succeed."""
    files = _FILE.findall(step)
    commands = _COMMAND.findall(step)
    assert files
    assert len(commands) == 1
    for name, text in files:
        assert not (copy / name).exists()
        (copy / name).parent.mkdir(parents=True, exist_ok=True)
        (copy / name).write_text(text, encoding="utf-8")
    done = run(commands[0], copy)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.parametrize("title", ["A resource type", "A rule"])
def test_a_newcomer_adds(title: str, copy: Path) -> None:
    assert re.search(r"^[1-9]\d* cases, 0 wrong$", perform(section(title), copy), re.M)


def test_without_the_function_the_cases_are_wrong(copy: Path) -> None:
    step = section("A resource type")
    perform(step, copy)
    (copy / _FILE.findall(step)[0][0]).unlink()
    done = run(_COMMAND.findall(step)[0], copy)
    assert done.returncode == 1
    assert "3 wrong" in done.stdout
