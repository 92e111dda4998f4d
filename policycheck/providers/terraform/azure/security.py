"""Key vaults, machines and roles of Azure."""

from __future__ import annotations

import math
from typing import Any

from policycheck.model.resource import Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.registry import terraform_type


@terraform_type("azurerm_key_vault", "key_vault")
def key_vault(vault: Block) -> Attributes:
    rules = vault.block("network_acls")
    action = rules.text("default_action", default="Allow")
    restricted = action.value if isinstance(action.value, Unknown) else action.value == "Deny"
    reachable = vault.flag("public_network_access_enabled", default=True)
    return {
        "purge_protected": vault.flag("purge_protection_enabled", default=False),
        "soft_delete_days": vault.number("soft_delete_retention_days", default=90),
        "network_restricted": vault.derived(True, "public_network_access_enabled")
        if reachable.value is False
        else rules.derived(restricted, "default_action"),
    }


@terraform_type("azurerm_key_vault_key", "key")
def key_vault_key(key: Block) -> Attributes:
    policy = key.block("rotation_policy")
    after = policy.block("automatic").text("time_after_creation", default=None)
    if after.value is None:
        after = policy.block("automatic").text("time_before_expiry", default=None)
        if isinstance(after.value, str):
            after = policy.text("expire_after", default=None)
    known = after.value if isinstance(after.value, Unknown) else iso_days(after.value)
    return {"rotation_days": policy.derived(known, "automatic")}


def iso_days(duration: str | None) -> float:
    """Days in an ISO 8601 duration such as ``P90D`` or ``P1Y``; unlimited for None or what is no duration."""
    days, number = 0.0, ""
    for character in (duration or "").removeprefix("P"):
        if character.isdecimal():
            number += character
        elif number and character in "YMWD":
            days += int(number) * {"Y": 365, "M": 30, "W": 7, "D": 1}[character]
            number = ""
        else:
            break
    return days or math.inf


@terraform_type("azurerm_linux_virtual_machine", "instance")
@terraform_type("azurerm_linux_virtual_machine_scale_set", "instance")
def linux_virtual_machine(machine: Block) -> Attributes:
    disabled = machine.flag("disable_password_authentication", default=True)
    login = disabled.value if isinstance(disabled.value, Unknown) else not disabled.value
    return {
        "password_login": machine.derived(login, "disable_password_authentication"),
        # Server-side encryption is always on (Microsoft Learn, "Overview of managed disk encryption options").
        "disks_encrypted": machine.fact(True),
    }


@terraform_type("azurerm_windows_virtual_machine", "instance")
@terraform_type("azurerm_windows_virtual_machine_scale_set", "instance")
def windows_virtual_machine(machine: Block) -> Attributes:
    return {"disks_encrypted": machine.fact(True)}


@terraform_type("azurerm_role_definition", "policy")
def role_definition(role: Block) -> Attributes:
    permissions = role.block("permissions")
    actions = permissions.texts("actions")
    if isinstance(actions.value, Unknown):
        return {"allows_admin": actions}
    return {"allows_admin": permissions.derived("*" in actions.value, "actions")}


@terraform_type("azurerm_role_assignment", "policy")
def role_assignment(assignment: Block) -> Attributes:
    """Owner of a whole subscription or management group may do everything in it, and grant it on."""
    name, scope = assignment.text("role_definition_name", default=""), assignment.text("scope", default="")
    if isinstance(name.value, Unknown) or name.value.lower() != "owner":
        return {"allows_admin": assignment.derived(
            name.value if isinstance(name.value, Unknown) else False, "role_definition_name"
        )}  # fmt: skip
    broad = _subscription_wide(scope.value)
    return {"allows_admin": assignment.derived(broad, "role_definition_name")}


def _subscription_wide(scope: Any) -> bool | Unknown:
    if isinstance(scope, Unknown):
        if not scope.references:
            return scope
        return any("azurerm_subscription." in a or "azurerm_management_group." in a for a in scope.references)
    parts = str(scope).strip("/").split("/")
    return (len(parts) == 2 and parts[0] == "subscriptions") or "managementGroups" in parts


@terraform_type("azurerm_servicebus_namespace", "queue")
def servicebus_namespace(namespace: Block) -> Attributes:
    return {
        # Service Bus encrypts at rest always (Microsoft Learn, "Encryption of data at rest in Service Bus").
        "encrypted": namespace.fact(True),
        "customer_managed_key": namespace.has("customer_managed_key"),
    }
