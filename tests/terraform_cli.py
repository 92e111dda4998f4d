"""Runs the real terraform on a folder, with the provider from the machine's filesystem mirror."""

from __future__ import annotations

import functools
import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

_SEARCHED = ("/opt", "/usr/local/share", "/usr/share", str(Path.home() / ".terraform.d"))


@functools.cache
def provider_mirror() -> Path | None:
    """The folder above the registry host's in which the aws provider lies; None where there is none."""
    configured = os.environ.get("POLICYCHECK_PROVIDER_MIRROR")
    for root in (configured,) if configured else _SEARCHED:
        for found in Path(root).glob("**/terraform-provider-aws*") if Path(root).is_dir() else ():
            # <mirror>/<host>/hashicorp/aws/<version>/<platform>/terraform-provider-aws_v5...
            return found.parents[5]
    return None


def installed() -> bool:
    return shutil.which("terraform") is not None


def console(folder: Path, expressions: list[str]) -> list[Any]:
    """The values of expressions in a folder's configuration, as ``terraform console`` gives them."""
    asked = f"jsonencode([{', '.join(expressions)}])\n"
    run = subprocess.run(
        ["terraform", "console"], cwd=folder, input=asked, capture_output=True, text=True, check=False, timeout=60
    )
    if run.returncode:
        raise RuntimeError(f"terraform console:\n{run.stderr[-6000:]}")
    values: list[Any] = json.loads(json.loads(run.stdout))
    return values


def unavailable() -> str:
    """Why terraform cannot be run here; empty where it can."""
    if shutil.which("terraform") is None:
        return "terraform is not installed"
    return "" if provider_mirror() else "the aws provider is in no filesystem mirror here"


def terraform(folder: Path, *arguments: str) -> str:
    """The standard output of a terraform command. Raises RuntimeError with terraform's own words."""
    config = folder / "mirror.tfrc"
    if not config.exists():
        config.write_text(
            f'provider_installation {{\n  filesystem_mirror {{\n    path = "{provider_mirror()}"\n  }}\n}}\n'
        )
    environment = {
        **os.environ,
        "TF_CLI_CONFIG_FILE": str(config),
        "TF_IN_AUTOMATION": "1",
        "CHECKPOINT_DISABLE": "1",
    }
    run = subprocess.run(
        ["terraform", *arguments], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    if run.returncode:
        raise RuntimeError(f"terraform {' '.join(arguments)}:\n{run.stderr[-6000:]}")
    return run.stdout


def plan_json(folder: Path, *options: str) -> dict[str, Any]:
    """Initialises the folder, plans, and gives the plan as JSON."""
    terraform(folder, "init", "-no-color", "-input=false")
    terraform(folder, "plan", "-no-color", "-input=false", "-lock=false", "-out=plan.bin", *options)
    plan: dict[str, Any] = json.loads(terraform(folder, "show", "-json", "plan.bin"))
    return plan
