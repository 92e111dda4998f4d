"""Recovery Services and Backup vaults, their policies, and what they keep copies of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from policycheck.providers.azure.calls import Calls
from policycheck.providers.azure.collector import resources
from policycheck.providers.azure.row import Row, at, block, is_, objects, ref
from policycheck.providers.live.record import Record

_VAULT: Final = "Microsoft.RecoveryServices/vaults"
_POLICIES: Final = f"{_VAULT}/backupPolicies/read"
_PERIODS: Final = ("daily", "weekly", "monthly", "yearly")
_PLANS: Final = {"AzureIaasVM": "azurerm_backup_policy_vm", "AzureStorage": "azurerm_backup_policy_file_share"}
"""Terraform's types of policies, by what Azure calls the kind of their copies."""


@resources(_VAULT, "azurerm_recovery_services_vault", *_PLANS.values(), actions=(_POLICIES,))
def recovery_vault(row: Row, calls: Calls) -> Iterator[Record]:
    """A Recovery Services vault and its policies."""
    soft = str(row.get("securitySettings.softDeleteSettings.softDeleteState", "Enabled")).lower()
    values = {
        "encryption": block(key := row.get("encryption.keyVaultProperties.keyUri"), key_id=key),
        "soft_delete_enabled": soft != "disabled",
        "immutability": row.get("securitySettings.immutabilitySettings.state", "Disabled"),
    }
    yield calls.record("azurerm_recovery_services_vault", row, {**row.base, **values})
    if calls.wants("backup_plan.*"):
        for data in calls.pages(_POLICIES, f"{row.id}/backupPolicies", "2023-06-01"):
            policy = Row(data)
            type_ = _PLANS.get(policy.get("backupManagementType", ""))
            if type_ is not None:
                plan = {"id": ref(policy.id), "name": policy.name, **_plan(policy)}
                yield Record(type_, policy.id, plan, calls.subscription, row.location, _POLICIES)


def _plan(policy: Row) -> dict[str, Any]:
    kept = {period: policy.get(f"retentionPolicy.{period}Schedule.retentionDuration.count") for period in _PERIODS}
    return {
        "backup": [{"frequency": policy.get("schedulePolicy.scheduleRunFrequency", "Daily")}],
        **{f"retention_{period}": block(count, count=count) for period, count in kept.items()},
    }


_BACKUP_VAULT: Final = "Microsoft.DataProtection/backupVaults"
_POLICY: Final = "azurerm_data_protection_backup_policy"
_SOURCES: Final = {
    "microsoft.storage/storageaccounts/blobservices": "blob_storage",
    "microsoft.compute/disks": "disk",
    "microsoft.containerservice/managedclusters": "kubernetes_cluster",
    "microsoft.dbformysql/flexibleservers": "mysql_flexible_server",
    "microsoft.dbforpostgresql/servers/databases": "postgresql",
    "microsoft.dbforpostgresql/flexibleservers": "postgresql_flexible_server",
}
"""Terraform's types of policies, by what Azure calls the kind of their sources."""


@resources(_BACKUP_VAULT, "azurerm_data_protection_backup_vault")
def backup_vault(row: Row, calls: Calls) -> Iterator[Record]:
    """A Backup vault."""
    values = {
        "soft_delete": row.get("securitySettings.softDeleteSettings.state", "On"),
        "immutability": row.get("securitySettings.immutabilitySettings.state", "Disabled"),
    }
    yield calls.record("azurerm_data_protection_backup_vault", row, {**row.base, **values})


@resources(f"{_BACKUP_VAULT}/backupPolicies", *(f"{_POLICY}_{source}" for source in _SOURCES.values()))
def backup_policy(row: Row, calls: Calls) -> Iterator[Record]:
    """A policy of a Backup vault: for how long it keeps what no rule of its own keeps longer."""
    source = _SOURCES.get(next((str(kind).lower() for kind in row.get("datasourceTypes", [])), ""))
    if source is None:
        return
    cycles = [
        {"duration": at(cycle, "deleteAfter.duration"), "data_store_type": at(cycle, "sourceDataStore.dataStoreType")}
        for rule in row.each("policyRules")
        if is_(rule.get("objectType"), "AzureRetentionRule") and rule.get("isDefault") is True
        for cycle in objects(rule.get("lifecycles"))
    ]
    values: dict[str, Any] = {"default_retention_rule": [{"life_cycle": cycles}]}
    if source in ("disk", "postgresql"):
        values = {"default_retention_duration": next((cycle["duration"] for cycle in cycles), None)}
    elif source == "blob_storage":
        stores = {"operational": "OperationalStore", "vault": "VaultStore"}
        values = {
            f"{name}_default_retention_duration": cycle["duration"]
            for name, store in stores.items()
            for cycle in cycles
            if is_(cycle["data_store_type"], store)
        }
    values = {"id": ref(row.id), "name": row.name, "vault_id": ref(row.id.rpartition("/backupPolicies/")[0]), **values}
    yield calls.record(f"{_POLICY}_{source}", row, values)


@resources(
    f"{_VAULT}/backupFabrics/protectionContainers/protectedItems",
    "azurerm_backup_protected_vm", "azurerm_backup_protected_file_share",
)  # fmt: skip
def protected_item(row: Row, calls: Calls) -> Iterator[Record]:
    """What a vault keeps copies of."""
    source, kind = ref(row.get("sourceResourceId")), row.get("protectedItemType", "")
    if is_(kind, "Microsoft.Compute/virtualMachines"):
        yield calls.record("azurerm_backup_protected_vm", row, {"source_vm_id": source})
    elif is_(kind, "AzureFileShareProtectedItem"):
        share = f"{source}/fileservices/default/shares/{str(row.get('friendlyName')).lower()}"
        yield calls.record("azurerm_backup_protected_file_share", row, {"source_file_share_name": share})
