"""Scans of Azure: a resource of each type that no other test has, with the verdicts of the code that makes it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import azure_wide_machines
import pytest
from azure_directory import DIRECTORY
from azure_parts import parts
from azure_server import Azure, serving
from azure_world import ONE, world
from conftest import ROOT, Run

pytest.importorskip("azure.identity")

SOURCE = ROOT / "tests" / "live_azure"
WRITTEN = "credential-not-in-plain-text"
"""What is judged of code alone."""
UNTOLD = {"object-store-queue-logged", "web-app-no-plain-secrets", "instance-no-plain-secrets", "function-logged"}
"""What Azure tells to those only who may write, or read the data themselves."""
SELF = "tests/live_azure"
Verdicts = dict[tuple[str, str, str], str]


def wide() -> Azure:
    azure = Azure([ONE])
    azure.page = 1000
    modules: tuple[Any, ...] = (azure_wide_machines,)
    for module in modules:
        azure.rows += module.ROWS
        azure.documents |= {path.lower(): document for path, document in module.DOCUMENTS.items()}
    return azure


def verdicts(run: Run) -> Verdicts:
    return {
        (r["rule"], r["resource"]["type"], r["resource"]["name"]): r["verdict"]
        for r in run.json()["results"]
        if r["rule"] not in {WRITTEN, *UNTOLD}
    }


def test_resources_have_the_verdicts_of_their_code(policycheck: Callable[..., Run]) -> None:
    code = verdicts(policycheck("check", SOURCE, "-f", "json", "--show-passed"))
    with serving(wide()) as environment:
        run = policycheck("scan", "azure", "-f", "json", "--show-passed", **environment)
    assert run.json()["errors"] == []
    assert "canary-4711" not in run.out
    found = verdicts(run)
    wrong = {key: (verdict, found.get(key)) for key, verdict in code.items() if found.get(key) != verdict}
    assert wrong == {}
