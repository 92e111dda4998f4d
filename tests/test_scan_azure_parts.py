"""Scans of Azure: parts of resources that are asked for one by one, and the people and programs of Entra ID."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from azure_parts import parts
from azure_server import Azure, serving
from azure_world import ONE, TWO
from conftest import Run

pytest.importorskip("azure.identity")

JSON = ("-f", "json", "--show-passed")
Scan = Callable[..., Run]
Told = dict[tuple[str, str, str], tuple[str, str]]


@pytest.fixture
def azure() -> Azure:
    return parts()


@pytest.fixture
def scan(azure: Azure, policycheck: Callable[..., Run]) -> Iterator[Scan]:
    with serving(azure) as environment:

        def run(*arguments: str | Path) -> Run:
            variables = {**environment, "MICROSOFT_GRAPH_ENDPOINT": azure.endpoint}
            return policycheck("scan", "azure", *JSON, *arguments, **variables)

        yield run


def told(document: Any) -> Told:
    return {
        (r["rule"], r["resource"]["type"].removeprefix("azurerm_"), r["resource"]["name"]): (r["verdict"], r["reason"])
        for r in document["results"]
    }


def compared(found: Told, expected: dict[tuple[str, str, str], str]) -> None:
    assert {key: found.get(key, ("", ""))[0] for key in expected} == expected


def test_parts_of_resources_are_judged(scan: Scan) -> None:
    run = scan()
    assert run.json()["errors"] == []
    assert "canary-4711" not in run.out
    compared(told(run.json()), {
        ("role-federation-guarded", "federated_identity_credential", "good"): "pass",
        ("role-federation-guarded", "federated_identity_credential", "bad"): "fail",
        ("automation-variable-encrypted", "automation_variable_string", "good"): "pass",
        ("automation-variable-encrypted", "automation_variable_string", "bad"): "fail",
        ("registry-webhook-tls", "container_registry_webhook", "told"): "unknown",
        ("key-expires", "key_vault_managed_hardware_security_module_key", "good"): "pass",
        ("key-expires", "key_vault_managed_hardware_security_module_key", "bad"): "fail",
        ("ai-service-no-access-keys", "machine_learning_compute_cluster", "good"): "pass",
        ("ai-service-no-access-keys", "machine_learning_compute_cluster", "bad"): "fail",
        ("notebook-no-public-address", "machine_learning_compute_instance", "inside"): "pass",
        ("notebook-no-public-address", "machine_learning_compute_instance", "outside"): "fail",
        ("alarm-enabled", "monitor_scheduled_query_rules_alert_v2", "good"): "pass",
        ("alarm-enabled", "monitor_scheduled_query_rules_alert_v2", "bad"): "fail",
        ("alarm-notifies", "monitor_scheduled_query_rules_alert_v2", "bad"): "fail",
        ("alarm-notifies", "monitor_scheduled_query_rules_alert", "older"): "pass",
        ("alarm-notifies", "monitor_scheduled_query_rules_alert", "measure"): "",
        ("backup-plan-selects-source", "storage_share", "scans"): "pass",
        ("backup-plan-selects-source", "storage_share", "letters"): "fail",
        ("web-app-in-network", "spring_cloud_service", "enterprise"): "pass",
        ("web-app-in-network", "spring_cloud_service", "open"): "fail",
        ("web-app-tls-to-application", "spring_cloud_app", "good"): "pass",
        ("web-app-identity", "spring_cloud_app", "good"): "pass",
        ("web-app-tls-required", "spring_cloud_app", "bad"): "fail",
        ("web-app-identity", "spring_cloud_app", "bad"): "fail",
        ("web-app-tls-required", "spring_cloud_api_portal", "default"): "pass",
    })  # fmt: skip


def test_databases_pools_and_policies_are_judged(scan: Scan) -> None:
    found = told(scan().json())
    plan, policy = "backup-plan-kept-35-days", "data_protection_backup_policy"
    compared(found, {
        (plan, f"{policy}_blob_storage", "blobs"): "fail",
        (plan, f"{policy}_disk", "disks"): "pass",
        (plan, f"{policy}_kubernetes_cluster", "clusters"): "fail",
        (plan, f"{policy}_mysql_flexible_server", "mysql"): "pass",
        (plan, f"{policy}_postgresql", "older-postgresql"): "pass",
        (plan, f"{policy}_postgresql_flexible_server", "postgresql"): "fail",
        ("database-audit-monitored", "mssql_database_extended_auditing_policy", "good"): "pass",
        ("database-audit-monitored", "mssql_database_extended_auditing_policy", "bad"): "fail",
        ("database-audit-kept-90-days", "mssql_database_extended_auditing_policy", "bad"): "fail",
        ("database-vulnerability-assessed", "mssql_managed_instance", "good"): "pass",
        ("database-vulnerability-assessed", "mssql_managed_instance", "bad"): "fail",
        ("warehouse-encrypted-at-rest", "synapse_sql_pool", "good"): "pass",
        ("warehouse-encrypted-at-rest", "synapse_sql_pool", "bad"): "fail",
        ("warehouse-audit-logged", "synapse_sql_pool", "good"): "pass",
        ("warehouse-audit-logged", "synapse_sql_pool", "bad"): "fail",
        ("warehouse-vulnerability-assessed", "synapse_sql_pool", "good"): "pass",
        ("warehouse-threat-detection", "synapse_sql_pool", "bad"): "fail",
        ("database-alerts-alerts-to-owners", "synapse_sql_pool_security_alert_policy", "default"): "pass",
    })  # fmt: skip
    assert ("database-audit-monitored", "mssql_database_extended_auditing_policy", "master") not in found


def test_data_that_leaves_what_holds_phi_is_seen(scan: Scan, tmp_path: Path) -> None:
    (tmp_path / "policycheck.yaml").write_text('phi: {names: ["phi-*"]}\n')
    found = told(scan("--config", tmp_path / "policycheck.yaml").json())
    flows = {key[1:]: verdict for key, (verdict, _) in found.items() if key[0] == "data-flow-in-scope"}
    assert flows == {
        ("storage_object_replication", "out"): "fail",
        ("eventgrid_event_subscription", "queue"): "pass",
        ("eventgrid_event_subscription", "copied"): "fail",
        ("eventgrid_event_subscription", "hook"): "fail",
        ("eventgrid_event_subscription", "untold"): "unknown",
        ("eventgrid_event_subscription", "hub"): "pass",
        ("eventgrid_event_subscription", "function"): "pass",
        ("mssql_failover_group", "away"): "fail",
    }


@pytest.mark.parametrize(
    ("pattern", "rule", "type_", "action"),
    [
        ("phi-records/objectReplicationPolicies", "data-flow-in-scope", "storage_object_replication",
         "Storage/storageAccounts/objectReplicationPolicies"),
        ("phi-visits/providers/Microsoft.EventGrid", "data-flow-in-scope", "eventgrid_event_subscription",
         "EventGrid/eventSubscriptions"),
        ("failoverGroups", "data-flow-in-scope", "mssql_failover_group", "Sql/servers/failoverGroups"),
        ("pipelines/federated", "role-federation-guarded", "federated_identity_credential",
         "ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials"),
        ("hsm/keys", "key-expires", "key_vault_managed_hardware_security_module_key", "KeyVault/managedHSMs/keys"),
        ("triage/computes", "ai-service-no-access-keys", "machine_learning_compute_cluster",
         "MachineLearningServices/workspaces/computes"),
        ("triage/computes", "notebook-no-public-address", "machine_learning_compute_instance",
         "MachineLearningServices/workspaces/computes"),
        ("enterprise/apps", "web-app-identity", "spring_cloud_app", "AppPlatform/Spring/apps"),
        ("enterprise/apiPortals", "web-app-tls-required", "spring_cloud_api_portal", "AppPlatform/Spring/apiPortals"),
        ("records/fileServices/default/shares", "backup-plan-selects-source", "storage_share",
         "Storage/storageAccounts/fileServices/shares"),
        ("good/extendedAuditing", "database-audit-monitored", "mssql_database_extended_auditing_policy",
         "Sql/servers/databases/extendedAuditingSettings"),
        ("good/vulnerability", "database-vulnerability-assessed", "mssql_managed_instance",
         "Sql/managedInstances/vulnerabilityAssessments"),
        ("lake/firewallRules", "warehouse-no-firewall-rules", "synapse_workspace", "Synapse/workspaces/firewallRules"),
        ("good/transparent", "warehouse-encrypted-at-rest", "synapse_sql_pool",
         "Synapse/workspaces/sqlPools/transparentDataEncryption"),
    ],
)  # fmt: skip
def test_parts_that_cannot_be_read_are_unknown(
    scan: Scan, azure: Azure, tmp_path: Path, pattern: str, rule: str, type_: str, action: str
) -> None:
    (tmp_path / "policycheck.yaml").write_text('phi: {names: ["phi-*"], otherwise: lower}\n')
    azure.fault(f"GET .*{pattern}", 403)
    document = scan("--config", tmp_path / "policycheck.yaml", "--rule", rule).json()
    reasons = [r["reason"] for r in document["results"] if r["resource"]["type"] == f"azurerm_{type_}"]
    assert any(f"permission denied: Microsoft.{action}/read" in reason for reason in reasons), reasons


# -- Entra ID ----------------------------------------------------------------------------------------------------


def test_people_and_programs_are_judged(scan: Scan, azure: Azure) -> None:
    run = scan()
    found = told(run.json())
    token, secret = "azuread_application_federated_identity_credential", "azuread_application_password"
    compared(found, {
        ("role-federation-guarded", token, "main"): "pass",
        ("role-federation-guarded", token, "anyone"): "fail",
        ("role-federation-guarded", token.replace("federated", "flexible_federated"), "owner"): "pass",
        ("role-federation-guarded", token.replace("federated", "flexible_federated"), "untold"): "unknown",
        ("credential-lifetime-limited", secret, "Portal: short"): "pass",
        ("credential-lifetime-limited", secret, "Portal: long"): "fail",
        ("credential-lifetime-limited", secret, "Portal: ended"): "",
        ("credential-lifetime-limited", "azuread_service_principal_password", "Robot: own"): "pass",
        ("user-mfa", "azuread_user", "staff@clinic.example"): "pass",
        ("user-mfa", "azuread_user", "g_x#EXT#@clinic.example"): "fail",
        ("user-mfa", "azuread_user", "left@clinic.example"): "",
        ("user-not-idle", "azuread_user", "staff@clinic.example"): "pass",
        ("user-not-idle", "azuread_user", "g_x#EXT#@clinic.example"): "fail",
        ("user-strong-password", "azuread_user", "staff@clinic.example"): "pass",
        ("user-strong-password", "azuread_user", "g_x#EXT#@clinic.example"): "fail",
        ("user-guest-not-owner", "azuread_user", "g_x#EXT#@clinic.example"): "fail",
        ("user-disabled-not-owner", "azuread_user", "left@clinic.example"): "pass",
    })  # fmt: skip
    assert "Xy3" not in run.out
    asked = [path for _, path in azure.requests if path in ("/v1.0/applications", "/v1.0/serviceprincipals")]
    assert len(asked) == 1


def test_a_group_that_owns_makes_owners_unknown(scan: Scan, azure: Azure) -> None:
    owner = next(one for one in azure.rows if one["name"] == "guest")
    owner["properties"]["principalType"], owner["properties"]["principalId"] = "Group", "admins"
    found = told(scan("--rule", "user-*").json())
    assert found["user-guest-not-owner", "azuread_user", "g_x#EXT#@clinic.example"] == (
        "unknown", "a group is among the owners, whose members were not read",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("pattern", "rule", "type_", "permission"),
    [
        ("/v1.0/identity/conditionalAccess/policies", "sign-in-policy-enforced", "conditional_access_policy",
         "Policy.Read.All"),
        ("/v1.0/identity/conditionalAccess/policies", "sign-in-policy-mfa", "conditional_access_policy",
         "Policy.Read.All"),
        ("/v1.0/applications", "credential-lifetime-limited", "application_password", "Application.Read.All"),
        ("/v1.0/applications", "role-federation-guarded", "application_federated_identity_credential",
         "Application.Read.All"),
        ("/v1.0/servicePrincipals", "credential-lifetime-limited", "service_principal_password",
         "Application.Read.All"),
        ("/v1.0/users", "user-mfa", "user", "User.Read.All"),
        ("/v1.0/users", "user-guest-not-owner", "user", "User.Read.All"),
        ("/v1.0/reports", "user-mfa", "user", "AuditLog.Read.All"),
    ],
)  # fmt: skip
def test_a_list_of_the_directory_that_is_refused_is_unknown(
    scan: Scan, azure: Azure, pattern: str, rule: str, type_: str, permission: str
) -> None:
    azure.fault(pattern, 403)
    run = scan("--rule", rule)
    verdicts = {
        (r["verdict"], r["reason"]) for r in run.json()["results"] if r["resource"]["type"] == f"azuread_{type_}"
    }
    assert verdicts == {("unknown", f"permission denied: graph:{permission}")}


def test_the_directory_of_the_credentials_is_not_that_of_delegated_subscriptions(
    azure: Azure, policycheck: Callable[..., Run]
) -> None:
    """As with Azure Lighthouse: who scans for others reads their subscriptions with an identity of its own."""
    azure.tenants = {ONE: "client", TWO: "provider"}
    claims = base64.urlsafe_b64encode(json.dumps({"tid": "PROVIDER"}).encode()).decode().rstrip("=")
    azure.token = f"header.{claims}.signature"
    with serving(azure) as environment:
        variables = {**environment, "MICROSOFT_GRAPH_ENDPOINT": azure.endpoint}
        document = policycheck("scan", "azure", *JSON, **variables).json()
    people = {
        (r["resource"]["account"], r["verdict"], r["reason"]) for r in document["results"] if r["rule"] == "user-mfa"
    }
    foreign = "not read: the subscription's directory is not that of the credentials"
    assert people == {(ONE, "unknown", foreign), (TWO, "pass", ""), (TWO, "fail", "")}


def test_policies_of_backups_are_asked_of_their_own_table(scan: Scan, azure: Azure) -> None:
    scan("--rule", "backup-plan-kept-35-days")
    query = azure.bodies[0]["query"]
    assert (
        "recoveryservicesresources | where type in~ ('microsoft.dataprotection/backupvaults/backuppolicies')" in query
    )
    assert len(azure.bodies) == -(-6 // azure.page), "one query, in pages"


def test_only_what_a_rule_of_people_reads_is_asked(scan: Scan, azure: Azure) -> None:
    scan("--rule", "user-strong-password")
    assert [path for _, path in azure.requests if path.startswith("/v1.0/")].count("/v1.0/users") == 2, "two pages"
    assert not any("reports" in path for _, path in azure.requests)


def test_the_role_has_every_action_of_the_calls_for_parts(scan: Scan, azure: Azure) -> None:
    allowed = {action.lower() for action in json.loads(scan("--print-policy").out)["Actions"]}
    scan()
    for _, path in azure.requests:
        if path != "/subscriptions" and not path.startswith("/v1.0/"):
            namespace, *rest = path.lower().rpartition("/providers/")[2].split("/")
            assert "/".join([namespace, *rest[::2], "read"]) in allowed
