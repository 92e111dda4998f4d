"""Recovery Services and Backup vaults, their policies, and what they keep copies of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from policycheck.providers.azure.calls import Calls
from policycheck.providers.azure.collector import resources
from policycheck.providers.azure.row import Row, block, is_, ref
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


@resources("Microsoft.DataProtection/backupVaults", "azurerm_data_protection_backup_vault")
def backup_vault(row: Row, calls: Calls) -> Iterator[Record]:
    """A Backup vault."""
    values = {
        "soft_delete": row.get("securitySettings.softDeleteSettings.state", "On"),
        "immutability": row.get("securitySettings.immutabilitySettings.state", "Disabled"),
    }
    yield calls.record("azurerm_data_protection_backup_vault", row, {**row.base, **values})


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
        share = row.get("friendlyName")
        yield calls.record("azurerm_backup_protected_file_share", row, {"source_file_share_name": share})
