"""Scans of Azure: a resource of each type that no other test has, with the verdicts of the code that makes it."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import azure_wide_machines
import azure_wide_services
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
BY_THEMSELVES = (
    "azurerm_linux_web_app_slot", "azurerm_service_fabric_cluster", "azurerm_container_app_job",
    "azurerm_managed_redis", "azurerm_redis_enterprise_cluster", "azurerm_redis_enterprise_database",
    "azurerm_synapse_spark_pool", "azurerm_frontdoor", "azurerm_frontdoor_custom_https_configuration",
)  # fmt: skip
"""What single tests of `test_scan_azure` scan."""
Verdicts = dict[tuple[str, str, str], str]


def wide() -> Azure:
    azure = Azure([ONE])
    azure.page = 1000
    modules: tuple[Any, ...] = (azure_wide_machines, azure_wide_services)
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


def test_every_collector_is_given_a_resource_by_some_test(policycheck: Callable[..., Run], tmp_path: Path) -> None:
    """All worlds together have a resource of each type that a scan tells of."""
    from policycheck.providers.azure.collector import load_collectors

    found = set(BY_THEMSELVES)
    for name, azure in (("world", world()), ("parts", parts()), ("wide", wide())):
        azure.page = 1000
        azure.documents |= {path: document for path, document in DIRECTORY.items() if path not in azure.documents}
        saved = tmp_path / f"{name}.jsonl.gz"
        with serving(azure) as environment:
            variables = {**environment, "MICROSOFT_GRAPH_ENDPOINT": azure.endpoint}
            policycheck("scan", "azure", "--save", saved, "-f", "json", **variables)
        lines = map(json.loads, gzip.decompress(saved.read_bytes()).splitlines())
        found |= {line["type"] for line in lines if "type" in line}
    assert {type_ for one in load_collectors() for type_ in one.types} <= found
