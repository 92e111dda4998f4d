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
from azure_world import ONE, row, world
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
"""What the last tests scan."""
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


# -- slots, and what came before Front Door ----------------------------------------------------------------------


def test_slots_and_older_entrances_are_judged(policycheck: Callable[..., Run]) -> None:
    ends = [
        {"id": "/f/own", "name": "own", "properties": {"hostName": "clinic.azurefd.net"}},
        {"id": "/f/site", "name": "site", "properties": {"hostName": "www.clinic.example"}},
    ]
    routes = [{"name": "all", "properties": {"acceptedProtocols": ["Http", "Https"], "enabledState": "Enabled"}}]
    slot = row("Microsoft.Web/sites", "portal/slots/staging", {"httpsOnly": False}, kind="app,linux")
    endpoint = row("Microsoft.Cdn/profiles", "old/endpoints/files", {"isHttpAllowed": False, "isHttpsAllowed": True})
    azure = Azure([ONE])
    azure.rows = [
        row("Microsoft.Network/frontDoors", "door", {"frontendEndpoints": ends, "routingRules": routes}),
        slot | {"type": "microsoft.web/sites/slots", "name": "staging"},
        endpoint | {"type": "microsoft.cdn/profiles/endpoints", "name": "files"},
    ]
    with serving(azure) as environment:
        run = policycheck("scan", "azure", "-f", "json", "--show-passed", **environment)
    assert run.json()["errors"] == []
    found = verdicts(run)
    assert found["web-app-tls-required", "azurerm_linux_web_app_slot", "staging"] == "fail"
    listeners = {key[1:]: verdict for key, verdict in found.items() if key[0] == "listener-tls-required"}
    assert listeners == {
        ("azurerm_frontdoor", "door"): "fail",
        ("azurerm_frontdoor_custom_https_configuration", "site"): "fail",
        ("azurerm_cdn_endpoint", "files"): "pass",
    }


def test_clusters_caches_and_pools_are_judged(policycheck: Callable[..., Run]) -> None:
    redis = "Microsoft.Cache/redisEnterprise"
    container = {"name": "c", "env": [{"name": "DB_PASSWORD", "value": "canary-5511"}]}
    security = {"name": "Security", "parameters": [{"name": "ClusterProtectionLevel", "value": "EncryptAndSign"}]}
    azure = Azure([ONE])
    azure.rows = [
        row(redis, "managed", {"highAvailability": "Disabled"}, sku={"name": "Balanced_B5"}),
        row(redis, "older", {"minimumTlsVersion": "1.0"}, sku={"name": "Enterprise_E10"}),
        row("Microsoft.ServiceFabric/clusters", "fabric", {"fabricSettings": [security]}),
        row("Microsoft.App/jobs", "nightly", {"template": {"containers": [container]}}),
        row("Microsoft.Synapse/workspaces/bigDataPools", "spark", {"isComputeIsolationEnabled": True}),
    ]
    for name, protocol in (("managed", "Plaintext"), ("older", "Encrypted")):
        path = f"{row(redis, name, {})['id']}/databases"
        database = {"id": f"{path}/default", "name": "default", "properties": {"clientProtocol": protocol}}
        azure.documents[path.lower()] = [database]
    with serving(azure) as environment:
        run = policycheck("scan", "azure", "-f", "json", "--show-passed", **environment)
    found = verdicts(run)
    expected = {
        ("cache-tls-required", "azurerm_managed_redis", "managed"): "fail",
        ("cache-fails-over", "azurerm_managed_redis", "managed"): "fail",
        ("cache-customer-managed-key", "azurerm_managed_redis", "managed"): "fail",
        ("cache-tls-minimum", "azurerm_redis_enterprise_cluster", "older"): "fail",
        ("cache-tls-required", "azurerm_redis_enterprise_database", "default"): "pass",
        ("cluster-node-traffic-encrypted", "azurerm_service_fabric_cluster", "fabric"): "pass",
        ("cluster-central-authentication", "azurerm_service_fabric_cluster", "fabric"): "fail",
        ("workload-no-plain-secrets", "azurerm_container_app_job", "nightly"): "fail",
        ("warehouse-compute-isolated", "azurerm_synapse_spark_pool", "spark"): "pass",
    }
    assert {name: found.get(name) for name in expected} == expected
    assert "canary-5511" not in run.out
