"""Recovery Services and Backup vaults of Azure, their policies, and what they protect."""

from __future__ import annotations

import math
from typing import Final

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.azure.keys import iso_days
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.combine import extreme, some
from policycheck.providers.terraform.registry import part, terraform_type

_PERIODS: Final = {"retention_daily": 1, "retention_weekly": 7, "retention_monthly": 30, "retention_yearly": 365}

part("azurerm_backup_protected_file_share", "source_file_share_name", "azurerm_storage_share")


@terraform_type("azurerm_storage_share", "backup_source")
def share(share_: Block) -> Attributes:
    item = share_.part("azurerm_backup_protected_file_share")
    return {"backed_up": item.fact(item.present if item.reason is None else item.reason)}


# -- vaults ----------------------------------------------------------------------------------------------------


@terraform_type("azurerm_recovery_services_vault", "backup_vault")
def recovery_vault(vault: Block) -> Attributes:
    return {
        # Azure Backup encrypts always (Microsoft Learn, "Encryption in Azure Backup").
        "encrypted": vault.fact(True),
        "customer_managed_key": vault.block("encryption").is_set("key_id"),
        "deletion_prevented": some(
            [vault.flag("soft_delete_enabled", default=True), _immutable(vault)], vault.fact(False)
        ),
        "managed_identity": vault.has("identity"),
    }


@terraform_type("azurerm_data_protection_backup_vault", "backup_vault")
def backup_vault(vault: Block) -> Attributes:
    soft = vault.text("soft_delete", default="On").value
    kept = vault.derived(soft if isinstance(soft, Unknown) else soft != "Off", "soft_delete")
    return {
        "encrypted": vault.fact(True),
        "deletion_prevented": some([kept, _immutable(vault)], kept),
        "managed_identity": vault.has("identity"),
    }


def _immutable(vault: Block) -> Attribute:
    state = vault.text("immutability", default="Disabled").value
    return vault.derived(state if isinstance(state, Unknown) else state != "Disabled", "immutability")


# -- policies --------------------------------------------------------------------------------------------------


@terraform_type("azurerm_backup_policy_file_share", "backup_plan")
@terraform_type("azurerm_backup_policy_vm", "backup_plan")
def recovery_policy(policy: Block) -> Attributes:
    return {"retention_days": _longest(policy), "interval_days": _interval(policy)}


def _interval(policy: Block) -> Attribute:
    frequency = policy.block("backup").text("frequency", default="Daily")
    known = frequency.value if isinstance(frequency.value, Unknown) else 7 if frequency.value == "Weekly" else 1
    return Attribute(known, frequency.origin, frequency.field)


def _longest(policy: Block) -> Attribute:
    """The longest of daily, weekly, monthly and yearly backups; each says how many of them are kept."""
    best = policy.derived(0, "retention_daily")
    for field, days in _PERIODS.items():
        count = policy.block(field).number("count", default=0)
        if isinstance(count.value, Unknown):
            return count
        if count.value * days > best.value:
            best = Attribute(count.value * days, count.origin, count.field)
    return best


@terraform_type("azurerm_data_protection_backup_policy_blob_storage", "backup_plan")
@terraform_type("azurerm_data_protection_backup_policy_disk", "backup_plan")
@terraform_type("azurerm_data_protection_backup_policy_kubernetes_cluster", "backup_plan")
@terraform_type("azurerm_data_protection_backup_policy_mysql_flexible_server", "backup_plan")
@terraform_type("azurerm_data_protection_backup_policy_postgresql", "backup_plan")
@terraform_type("azurerm_data_protection_backup_policy_postgresql_flexible_server", "backup_plan")
def data_policy(policy: Block) -> Attributes:
    """azurerm 4 tells the retention of blobs in the account from that of blobs in the vault."""
    found: list[Attribute] = []
    for field in (
        "default_retention_duration",
        "retention_duration",
        "operational_default_retention_duration",
        "vault_default_retention_duration",
    ):
        found += _durations(policy, field)
    for rule in policy.blocks("default_retention_rule"):
        for cycle in rule.blocks("life_cycle"):
            found += _durations(cycle, "duration")
    return {"retention_days": extreme(found, max, policy.fact(0))}


def _durations(block: Block, field: str) -> list[Attribute]:
    text = block.text(field, default=None).value
    if text is None:
        return []
    days = text if isinstance(text, Unknown) else iso_days(text)
    if days == math.inf:
        days = Unknown(f"{field} is not a duration")
    return [block.derived(days, field)]
