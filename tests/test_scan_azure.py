"""Scans of Azure, over HTTP against a server that speaks Resource Manager and Resource Graph."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from azure_directory import DIRECTORY
from azure_server import TOKEN, Azure, serving
from azure_world import CODE, ONE, TWO, row, world
from conftest import Run

pytest.importorskip("azure.identity")

WRITTEN = "credential-not-in-plain-text"
"""What is judged of code alone."""
UNTOLD = {"object-store-queue-logged", "web-app-no-plain-secrets", "instance-no-plain-secrets"}
"""What Azure tells to those only who may write, or read the data themselves."""

Scan = Callable[..., Run]


@pytest.fixture
def azure() -> Azure:
    return world()


@pytest.fixture
def scan(azure: Azure, policycheck: Callable[..., Run]) -> Iterator[Scan]:
    with serving(azure) as environment:

        def run(*arguments: str | Path, **variables: str) -> Run:
            return policycheck("scan", "azure", *arguments, **{**environment, **variables})

        yield run


def verdicts(document: Any) -> dict[tuple[str, str, str], tuple[str, str]]:
    return {
        (r["rule"], r["resource"]["type"], r["resource"]["name"]): (r["verdict"], r["reason"])
        for r in document["results"]
        if r["rule"] != "credential-not-in-plain-text"  # it is about how code is written: no account tells
    }


def one(document: Any, rule: str, type_: str, name: str) -> tuple[str, str]:
    return verdicts(document)[rule, type_, name]


JSON = ("-f", "json", "--show-passed")


def test_verdicts_are_those_of_the_code(scan: Scan, policycheck: Callable[..., Run], tmp_path: Path) -> None:
    run = scan(*JSON)
    assert run.code == 1, run.err
    live = run.json()
    (tmp_path / "main.tf").write_text(CODE)
    code = verdicts(policycheck("check", tmp_path, *JSON).json())
    found = verdicts(live)
    told = {key: verdict for key, (verdict, _) in code.items() if key[0] not in {*UNTOLD, WRITTEN}}
    wrong = {key: (verdict, found.get(key)) for key, verdict in told.items() if found.get(key, ("", ""))[0] != verdict}
    assert not wrong
    assert len(told) > 120
    assert {found[key][0] for key in code if key[0] in UNTOLD} == {"unknown"}
    assert not live["errors"]
    assert [entry["path"] for entry in live["inputs"]] == [ONE, TWO]


def test_one_query_reads_all_subscriptions_in_pages(scan: Scan, azure: Azure) -> None:
    run = scan(*JSON, "--stats")
    queries = [body for body in azure.bodies if body["query"].startswith("resources")]
    assert len(queries) == -(-len(azure.rows) // azure.page)
    assert all(body["subscriptions"] == [ONE, TWO] for body in queries)
    assert [body["options"].get("$skipToken") for body in queries[:2]] == [None, "2"]
    assert f"{ONE}: " in run.err
    assert " retries, " in run.err
    assert one(run.json(), "object-store-not-public", "azurerm_storage_container", "letters")[0] == "pass"


def test_only_the_calls_that_a_rule_needs(scan: Scan, azure: Azure) -> None:
    assert scan("--rule", "volume-*", *JSON).code in (0, 1)
    assert {path for _, path in azure.requests} == {"/subscriptions", "/providers/Microsoft.ResourceGraph/resources"}


def test_nothing_but_reading(scan: Scan, azure: Azure) -> None:
    scan(*JSON)
    assert {method for method, path in azure.requests if "ResourceGraph" not in path} == {"GET"}
    assert {path for method, path in azure.requests if method != "GET"} == {
        "/providers/Microsoft.ResourceGraph/resources"
    }


def test_the_role_has_every_action_of_the_calls_made(scan: Scan, azure: Azure) -> None:
    document = json.loads(scan("--print-policy", "--subscription", ONE).out)
    assert document["AssignableScopes"] == [f"/subscriptions/{ONE}"]
    assert all(action.endswith("/read") for action in document["Actions"])
    allowed = {action.lower() for action in document["Actions"]}
    assert not azure.requests
    scan(*JSON)
    needed = {_action(path) for _, path in azure.requests}
    assert needed <= allowed


def _action(path: str) -> str:
    """The action of a path, by Azure's own naming: namespace, and each second part after it."""
    if path == "/subscriptions":
        return "microsoft.resources/subscriptions/read"
    namespace, *parts = path.lower().rpartition("/providers/")[2].split("/")
    return "/".join([namespace, *parts[::2], "read"])


def test_throttling_is_waited_out(scan: Scan, azure: Azure) -> None:
    azure.fault("ResourceGraph", 429, times=2, headers={"Retry-After": "1"})
    azure.fault("GET .*blobServices/default$", 429, times=1, headers={"Retry-After": "1"})
    run = scan(*JSON, "--stats", "--rule", "object-store-*")
    assert not run.json()["errors"]
    assert " 3 retries, " in run.err


@pytest.mark.parametrize(
    ("status", "body", "reason"),
    [
        (403, b"", "permission denied"),
        (401, b"", "the credentials expired or were refused"),
        (404, b"", "not there"),
        (409, b"", "refused (AuthorizationFailed)"),
        (200, b"<html>", "its answer could not be read"),
        (200, b"[]", "its answer could not be read"),
    ],
)
def test_a_detail_that_fails_is_unknown(scan: Scan, azure: Azure, status: int, body: bytes, reason: str) -> None:
    azure.fault("GET .*records/blobServices/default$", status, body=body)
    document = scan(*JSON, "--rule", "object-store-*").json()
    told = one(document, "object-store-versioned", "azurerm_storage_account", "records")
    assert told == ("unknown", f"{reason}: Microsoft.Storage/storageAccounts/blobServices/read")
    assert one(document, "object-store-versioned", "azurerm_storage_account", "scratch")[0] == "fail"


def test_rules_of_a_firewall_that_cannot_be_listed(scan: Scan, azure: Azure) -> None:
    azure.fault("firewallRules$", 403)
    document = scan(*JSON, "--rule", "database-*").json()
    told = one(document, "database-not-public", "azurerm_mssql_server", "clinic-sql")
    assert told == ("unknown", "permission denied: Microsoft.Sql/servers/firewallRules/read")


def test_a_list_that_fails_makes_the_scan_incomplete(scan: Scan, azure: Azure) -> None:
    azure.fault(f"GET .*{ONE}/providers/Microsoft.Security/pricings", 403)
    run = scan(*JSON, "--rule", "threat-detection-*")
    assert run.code == 3
    assert [e["message"] for e in run.json()["errors"]] == [
        f"permission denied: Microsoft.Security/pricings/read in {ONE}"
    ]


@pytest.mark.parametrize(
    ("status", "body"),
    [(403, b""), (200, b"{}"), (200, b'{"data": [1]}'), (200, b'{"data": [{}]}'), (200, b'{"data'),
     (200, b'{"data": [], "resultTruncated": "true"}')],
)  # fmt: skip
def test_a_query_that_fails_makes_the_scan_incomplete(scan: Scan, azure: Azure, status: int, body: bytes) -> None:
    azure.fault("ResourceGraph", status, body=body)
    run = scan(*JSON, "--rule", "volume-*")
    assert run.code == 3
    assert {e["message"].rpartition(" in ")[2] for e in run.json()["errors"]} == {ONE, TWO}


def test_a_page_on_another_host_gets_no_token(scan: Scan, azure: Azure) -> None:
    elsewhere = json.dumps({"value": [], "nextLink": "http://127.0.0.1:9/stolen"}).encode()
    azure.fault("roleAssignments$", 200, body=elsewhere)
    run = scan(*JSON, "--rule", "account-owners-*")
    assert run.code == 3
    assert "its next page is on another host" in run.json()["errors"][0]["message"]


def test_a_saved_scan_is_judged_alike_and_holds_no_token(
    scan: Scan, azure: Azure, policycheck: Callable[..., Run], tmp_path: Path
) -> None:
    path = tmp_path / "azure.jsonl.gz"
    azure.fault(f"{TWO}/providers/Microsoft.Insights", 403)
    live = scan(*JSON, "--save", path)
    offline = policycheck("check", path, *JSON)
    assert verdicts(offline.json()) == verdicts(live.json())
    import gzip

    text = gzip.decompress(path.read_bytes()).decode()
    assert TOKEN not in text
    assert "DB_PASSWORD" in text
    assert "hunter2" not in text


def test_an_interrupted_scan_goes_on(scan: Scan, azure: Azure, tmp_path: Path) -> None:
    path = tmp_path / "azure.jsonl.gz"
    whole = scan(*JSON, "--save", path)
    azure.requests.clear()
    again = scan(*JSON, "--save", path, "--resume")
    assert verdicts(again.json()) == verdicts(whole.json())
    assert {path for _, path in azure.requests} == {"/subscriptions", "/providers/Microsoft.ResourceGraph/resources"}


def test_a_resumed_scan_repeats_what_failed(scan: Scan, azure: Azure, tmp_path: Path) -> None:
    path = tmp_path / "azure.jsonl.gz"
    azure.fault("Security/pricings", 403, times=2)
    first = scan(*JSON, "--save", path)
    assert [e["message"].partition(":")[0] for e in first.json()["errors"]] == ["permission denied"] * 2
    again = scan(*JSON, "--save", path, "--resume")
    assert again.json()["errors"] == []
    assert verdicts(again.json()) == verdicts(scan(*JSON).json())


def test_subscriptions_by_name_and_by_group(scan: Scan) -> None:
    document = scan(*JSON, "--subscription", TWO, "--rule", "volume-*").json()
    assert [entry["path"] for entry in document["inputs"]] == [TWO]
    document = scan(*JSON, "--management-group", "clinic", "--rule", "volume-*").json()
    assert [entry["path"] for entry in document["inputs"]] == [ONE]
    run = scan(*JSON, "--subscription", "nowhere", "--rule", "volume-*")
    assert run.code == 3
    assert "nowhere" in run.json()["errors"][0]["message"]


def test_credentials_that_are_refused(scan: Scan) -> None:
    run = scan(*JSON, POLICYCHECK_AZURE_TOKEN="other")
    assert (run.code, run.out, run.err.count("\n")) == (2, "", 1)
    assert "credentials expired or were refused" in run.err


def test_a_token_goes_over_tls_only(scan: Scan) -> None:
    run = scan(*JSON, AZURE_RESOURCE_MANAGER_ENDPOINT="http://example.invalid")
    assert (run.code, run.out) == (2, "")
    assert "https" in run.err


def test_every_collector_copes_with_a_resource_that_tells_nothing(scan: Scan, azure: Azure) -> None:
    from policycheck.providers.azure.collector import load_collectors

    azure.page = 1000
    named = {collector.resource for collector in load_collectors() if collector.resource}
    azure.rows = [row(resource, "bare", {}) | {"properties": None} for resource in sorted(named)]
    azure.rows += [row(resource, "null", {}, kind=None, sku=None, identity=None) for resource in sorted(named)]
    run = scan(*JSON)
    assert run.json()["errors"] == []
    found = {(r["resource"]["type"], r["resource"]["name"]) for r in run.json()["results"]}
    assert {type_ for type_, name in found if name == "bare"} == {type_ for type_, name in found if name == "null"}
    assert len({type_ for type_, name in found if name == "bare"}) > 40


def test_where_only_listing_is_allowed_everything_else_is_unknown(scan: Scan, azure: Azure) -> None:
    azure.fault("GET /subscriptions/", 403)
    run = scan(*JSON)
    reasons = {r["reason"] for r in run.json()["results"] if r["verdict"] == "unknown"}
    assert "permission denied: Microsoft.KeyVault/vaults/keys/read" in reasons
    assert "permission denied: Microsoft.Web/sites/config/read" in reasons
    assert all(" in 1111" in e["message"] or " in 2222" in e["message"] for e in run.json()["errors"])
    assert one(run.json(), "firewall-ssh-closed", "azurerm_network_security_group", "front")[0] == "fail"


# -- code and cloud ----------------------------------------------------------------------------------------------

MANAGED = """
resource "azurerm_storage_account" "records" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "East US"
  min_tls_version     = "TLS1_1"
}
resource "azurerm_storage_account" "elsewhere" {
  name                = "scratch"
  resource_group_name = "another"
}
resource "azurerm_app_service" "portal" {
  name = "portal"
}
"""


def test_findings_point_at_the_code_that_made_the_resource(scan: Scan, tmp_path: Path) -> None:
    (tmp_path / "main.tf").write_text(MANAGED)
    rules = ("--rule", "object-store-tls-*", "--rule", "web-app-tls-required")
    document = scan(*JSON, *rules, "--terraform", tmp_path).json()
    found = {(r["resource"]["type"], r["resource"]["name"]): r for r in document["results"]}
    records = found["azurerm_storage_account", "records"]
    assert records["resource"]["managed_by"] == "azurerm_storage_account.records"
    assert (Path(records["location"]["file"]).name, records["location"]["line"]) == ("main.tf", 2)
    scratch = found["azurerm_storage_account", "scratch"]
    assert scratch["resource"]["managed_by"] is None, "that of the code is in another group"
    assert scratch["location"]["file"].startswith("live/azure/")
    assert found["azurerm_linux_web_app", "portal"]["resource"]["managed_by"] == "azurerm_app_service.portal"
    assert [notice["message"] for notice in document["notices"] if notice["message"].startswith("drift")] == [
        "drift: azurerm_storage_account.records: min_tls_version is 'TLS1_2', in the code 'TLS1_1'"
    ]


def test_a_state_knows_ids_in_any_capitals(scan: Scan, azure: Azure, tmp_path: Path) -> None:
    disk = next(one for one in azure.rows if one["name"] == "plain")
    values = {"id": disk["id"].upper().replace("/SUBSCRIPTIONS", "/subscriptions"), "name": "plain"}
    resource = {
        "address": "azurerm_managed_disk.plain", "mode": "managed", "type": "azurerm_managed_disk", "name": "plain",
        "values": values, "sensitive_values": {},
    }  # fmt: skip
    state = {
        "format_version": "1.0",
        "terraform_version": "1.9.0",
        "values": {"root_module": {"resources": [resource]}},
    }
    (tmp_path / "state.json").write_text(json.dumps(state))
    document = scan(*JSON, "--rule", "volume-*", "--terraform", tmp_path / "state.json").json()
    assert {r["resource"]["managed_by"] for r in document["results"] if r["resource"]["name"] == "plain"} == {
        "azurerm_managed_disk.plain"
    }


def test_every_type_that_rules_judge_is_looked_for(scan: Scan) -> None:
    """Or told in another way: `covered.py` says how."""
    assert not any(n["message"].startswith("not collected") for n in scan(*JSON).json()["notices"])


# -- Entra ID ----------------------------------------------------------------------------------------------------

ENTRA = ("--rule", "account-*", "--rule", "sign-in-policy-*")


def test_the_directory_is_asked_once_where_that_is_allowed(scan: Scan, azure: Azure) -> None:
    azure.documents.update(DIRECTORY)
    document = scan(*JSON, *ENTRA, MICROSOFT_GRAPH_ENDPOINT=azure.endpoint).json()
    told = {r["rule"]: r["verdict"] for r in document["results"] if r["resource"]["type"] == "azuread_directory"}
    assert told == {
        "account-directory-admins-few": "pass", "account-guests-invited-by-admins": "pass",
        "account-guests-restricted": "fail", "account-users-create-no-groups": "fail",
        "account-users-do-not-consent": "fail", "account-users-register-no-apps": "pass",
        "account-security-defaults": "pass", "account-trusted-locations": "pass",
    }  # fmt: skip
    enforced = {
        r["resource"]["name"]: r["verdict"] for r in document["results"] if r["rule"] == "sign-in-policy-enforced"
    }
    assert enforced == {"second factor": "pass", "tried out": "fail"}
    asked = [path for _, path in azure.requests if path.startswith("/v1.0/policies")]
    assert len(asked) == len(set(asked)) == 2


def test_a_directory_that_tells_nothing_is_unknown(scan: Scan, azure: Azure) -> None:
    azure.fault("/v1.0/", 403)
    document = scan(*JSON, *ENTRA, MICROSOFT_GRAPH_ENDPOINT=azure.endpoint).json()
    told = {r["reason"] for r in document["results"] if r["resource"]["type"] == "azuread_directory"}
    assert told == {
        "permission denied: graph:Policy.Read.All", "permission denied: graph:RoleManagement.Read.Directory",
    }  # fmt: skip
    assert {r["verdict"] for r in document["results"] if r["resource"]["type"] == "azuread_directory"} == {"unknown"}
