"""Synapse, Data Explorer and Databricks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from policycheck.model.values import Unknown
from policycheck.providers.azure.calls import Calls
from policycheck.providers.azure.collector import resources
from policycheck.providers.azure.row import Row, at, block, is_, reachable, ref
from policycheck.providers.azure.services.sql import address_range
from policycheck.providers.live.record import Record

_SYNAPSE: Final = "Microsoft.Synapse/workspaces"
_AUDITING: Final = f"{_SYNAPSE}/extendedAuditingSettings/read"
_ALERTS: Final = f"{_SYNAPSE}/securityAlertPolicies/read"
_ASSESSMENTS: Final = f"{_SYNAPSE}/vulnerabilityAssessments/read"
_FIREWALL: Final = f"{_SYNAPSE}/firewallRules/read"
_VERSION: Final = "2021-06-01"
_TYPE: Final = "azurerm_synapse_workspace"
_POOL: Final = f"{_SYNAPSE}/sqlPools"
_POOL_PARTS: Final = ("extended_auditing_policy", "security_alert_policy", "vulnerability_assessment")


@resources(
    _SYNAPSE, _TYPE, f"{_TYPE}_extended_auditing_policy", f"{_TYPE}_security_alert_policy",
    f"{_TYPE}_vulnerability_assessment", "azurerm_synapse_firewall_rule",
    actions=(_AUDITING, _ALERTS, _ASSESSMENTS, _FIREWALL),
)  # fmt: skip
def synapse_workspace(row: Row, calls: Calls) -> Iterator[Record]:
    """A Synapse workspace."""
    key = row.get("encryption.cmk.key.keyVaultUrl")
    values = {
        **row.base,
        "customer_managed_key": block(key, key_versionless_id=key),
        "public_network_access_enabled": reachable(row),
        "managed_virtual_network_enabled": row.get("managedVirtualNetwork", "") != "",
        "data_exfiltration_protection_enabled": row.get("managedVirtualNetworkSettings.preventDataExfiltration", False),
    }
    yield calls.record(_TYPE, row, values)
    yield from calls.endpoints(row)
    if calls.wants("warehouse.firewall_opened", "database_firewall.*"):
        call = (_FIREWALL, f"{row.id}/firewallRules", _VERSION)
        yield from calls.children("azurerm_synapse_firewall_rule", row, call, "synapse_workspace_id", address_range)
    if calls.wants("warehouse.audit_logged"):
        policy = calls.properties(_AUDITING, f"{row.id}/extendedAuditingSettings/default", _VERSION)
        yield from _where_on(row, calls, f"{_TYPE}_extended_auditing_policy", policy, _AUDITING)
    if calls.wants("warehouse.threat_detection", "warehouse.vulnerability_assessed", "database_alerts.*"):
        yield from _alerts(row, calls)


def _where_on(row: Row, calls: Calls, type_: str, policy: Any, action: str) -> Iterator[Record]:
    """A policy that is switched on; whether there is one is unknown where its owner is."""
    enabled = is_(at(policy, "state", "Disabled"), "Enabled")
    if enabled is not False:
        owner = enabled if isinstance(enabled, Unknown) else ref(row.id)
        yield calls.record(type_, row, {"synapse_workspace_id": owner}, action)


def _alerts(row: Row, calls: Calls) -> Iterator[Record]:
    path = f"{row.id}/securityAlertPolicies/default"
    policy = calls.properties(_ALERTS, path, _VERSION)
    if not isinstance(policy, Unknown) and at(policy, "state") != "Enabled":
        return
    values = {
        "id": ref(path),
        "synapse_workspace_id": ref(row.id),
        "policy_state": at(policy, "state"),
        "email_addresses": _texts(at(policy, "emailAddresses")),
        "email_account_admins_enabled": at(policy, "emailAccountAdmins", False),
    }
    yield Record(f"{_TYPE}_security_alert_policy", path, values, calls.subscription, row.location, _ALERTS)
    found = calls.properties(_ASSESSMENTS, f"{row.id}/vulnerabilityAssessments/default", _VERSION, may_miss=True)
    if isinstance(found, Unknown) or at(found, "storageContainerPath"):
        owner = found if isinstance(found, Unknown) else ref(path)
        values = {"workspace_security_alert_policy_id": owner}
        yield calls.record(f"{_TYPE}_vulnerability_assessment", row, values, _ASSESSMENTS)


def _texts(listed: Any) -> Any:
    """Azure answers an empty list with one empty text."""
    return listed if isinstance(listed, Unknown) else [text for text in listed or () if text]


@resources(f"{_SYNAPSE}/bigDataPools", "azurerm_synapse_spark_pool")
def spark_pool(row: Row, calls: Calls) -> Iterator[Record]:
    """A pool of Apache Spark."""
    values = {**row.base, "compute_isolation_enabled": row.get("isComputeIsolationEnabled", False)}
    yield calls.record("azurerm_synapse_spark_pool", row, values)


@resources(
    _POOL, "azurerm_synapse_sql_pool", *(f"azurerm_synapse_sql_pool_{part}" for part in _POOL_PARTS),
    actions=(
        f"{_POOL}/transparentDataEncryption/read", f"{_POOL}/extendedAuditingSettings/read",
        f"{_POOL}/securityAlertPolicies/read", f"{_POOL}/vulnerabilityAssessments/read",
    ),
)  # fmt: skip
def sql_pool(row: Row, calls: Calls) -> Iterator[Record]:
    """A dedicated SQL pool."""
    values = {**row.base, "synapse_workspace_id": ref(row.id.rpartition("/sqlPools/")[0])}
    if calls.wants("warehouse.encrypted"):
        action = f"{_POOL}/transparentDataEncryption/read"
        state = calls.properties(action, f"{row.id}/transparentDataEncryption/current", _VERSION)
        values["data_encrypted"] = is_(at(state, "status", "Disabled"), "Enabled")
    yield calls.record("azurerm_synapse_sql_pool", row, values)
    if calls.wants("warehouse.audit_logged"):
        yield from _pool_auditing(row, calls)
    if calls.wants("warehouse.threat_detection", "warehouse.vulnerability_assessed", "database_alerts.*"):
        yield from _pool_alerts(row, calls)


def _pool_auditing(row: Row, calls: Calls) -> Iterator[Record]:
    action = f"{_POOL}/extendedAuditingSettings/read"
    policy = calls.properties(action, f"{row.id}/extendedAuditingSettings/default", _VERSION)
    enabled = is_(at(policy, "state", "Disabled"), "Enabled")
    if enabled is not False:
        owner = enabled if isinstance(enabled, Unknown) else ref(row.id)
        monitored = at(policy, "isAzureMonitorTargetEnabled", False)
        values = {"sql_pool_id": owner, "log_monitoring_enabled": monitored}
        yield calls.record("azurerm_synapse_sql_pool_extended_auditing_policy", row, values, action)


def _pool_alerts(row: Row, calls: Calls) -> Iterator[Record]:
    """As with workspaces; assessments of a pool without alerts are idle."""
    action, path = f"{_POOL}/securityAlertPolicies/read", f"{row.id}/securityAlertPolicies/default"
    policy = calls.properties(action, path, _VERSION)
    if not isinstance(policy, Unknown) and at(policy, "state") != "Enabled":
        return
    values = {
        "id": ref(path),
        "sql_pool_id": ref(row.id),
        "policy_state": at(policy, "state"),
        "email_addresses": _texts(at(policy, "emailAddresses")),
        "email_account_admins_enabled": at(policy, "emailAccountAdmins", False),
        "disabled_alerts": _texts(at(policy, "disabledAlerts")),
    }
    type_ = "azurerm_synapse_sql_pool_security_alert_policy"
    yield Record(type_, path, values, calls.subscription, row.location, action)
    action = f"{_POOL}/vulnerabilityAssessments/read"
    found = calls.properties(action, f"{row.id}/vulnerabilityAssessments/default", _VERSION, may_miss=True)
    if isinstance(found, Unknown) or at(found, "storageContainerPath"):
        owner = found if isinstance(found, Unknown) else ref(path)
        values = {"sql_pool_security_alert_policy_id": owner}
        yield calls.record("azurerm_synapse_sql_pool_vulnerability_assessment", row, values, action)


@resources("Microsoft.Kusto/clusters", "azurerm_kusto_cluster", "azurerm_kusto_cluster_customer_managed_key")
def kusto_cluster(row: Row, calls: Calls) -> Iterator[Record]:
    """A cluster of Data Explorer."""
    values = {
        **row.base,
        "disk_encryption_enabled": row.get("enableDiskEncryption", False),
        "double_encryption_enabled": row.get("enableDoubleEncryption", False),
        "public_network_access_enabled": reachable(row),
        "sku": [{"name": row.top("sku.name", "")}],
    }
    yield calls.record("azurerm_kusto_cluster", row, values)
    yield from calls.endpoints(row)
    key = row.get("keyVaultProperties.keyName")
    if key:
        part = {"cluster_id": ref(row.id), "key_name": key}
        yield calls.record("azurerm_kusto_cluster_customer_managed_key", row, part)


@resources(
    "Microsoft.Databricks/workspaces", "azurerm_databricks_workspace",
    "azurerm_databricks_workspace_root_dbfs_customer_managed_key",
)  # fmt: skip
def databricks_workspace(row: Row, calls: Calls) -> Iterator[Record]:
    """A Databricks workspace."""
    entities = "encryption.entities"
    network = row.get("parameters.customVirtualNetworkId.value")
    values = {
        **row.base,
        "managed_services_cmk_key_vault_key_id": row.get(f"{entities}.managedServices.keyVaultProperties.keyName"),
        "managed_disk_cmk_key_vault_key_id": row.get(f"{entities}.managedDisk.keyVaultProperties.keyName"),
        "public_network_access_enabled": reachable(row),
        "custom_parameters": block(network, virtual_network_id=ref(network)),
    }
    yield calls.record("azurerm_databricks_workspace", row, values)
    yield from calls.endpoints(row)
    own = row.get("parameters.encryption.value")
    if str(at(own, "keySource", "")).lower() == "microsoft.keyvault":
        part = {"workspace_id": ref(row.id), "key_vault_key_id": at(own, "KeyName")}
        yield calls.record("azurerm_databricks_workspace_root_dbfs_customer_managed_key", row, part)
