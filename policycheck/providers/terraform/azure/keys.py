"""Key Vault and Managed HSM of Azure: vaults, keys and secrets."""

from __future__ import annotations

import math

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.answers import negated
from policycheck.providers.terraform.azure.reach import declare_private_endpoints, private_endpoint
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.combine import some
from policycheck.providers.terraform.registry import terraform_type

VAULTS = ("azurerm_key_vault", "azurerm_key_vault_managed_hardware_security_module")

declare_private_endpoints(*VAULTS)


@terraform_type("azurerm_key_vault", "key_vault")
def key_vault(vault: Block) -> Attributes:
    """Soft delete can no longer be switched off; version 2 of the provider still had an argument for it."""
    kept = vault.flag("soft_delete_enabled", default=True)
    days = vault.number("soft_delete_retention_days", default=90)
    renamed = vault.read("rbac_authorization_enabled") is not None  # in version 4.42 of the provider
    role_based = "rbac_authorization_enabled" if renamed else "enable_rbac_authorization"
    return {
        "purge_protected": vault.flag("purge_protection_enabled", default=False),
        "soft_delete_days": days if kept.value is True else kept.then(lambda _: 0),
        "role_based_access": vault.flag(role_based, default=False),
        **_reached(vault),
    }


@terraform_type("azurerm_key_vault_managed_hardware_security_module", "key_vault")
def managed_hsm(hsm: Block) -> Attributes:
    return {
        "purge_protected": hsm.flag("purge_protection_enabled", default=False),
        "soft_delete_days": hsm.number("soft_delete_retention_days", default=90),
        **_reached(hsm),
    }


def _reached(vault: Block) -> Attributes:
    """From where a vault is reached."""
    rules = vault.block("network_acls")
    action = rules.text("default_action", default="Allow")
    restricted = action.value if isinstance(action.value, Unknown) else action.value.lower() == "deny"
    reachable = vault.flag("public_network_access_enabled", default=True)
    closed = reachable.value if isinstance(reachable.value, Unknown) else not reachable.value
    return {
        "network_restricted": some([rules.derived(restricted, "default_action"), negated(reachable)]),
        "public_network_disabled": vault.derived(closed, "public_network_access_enabled"),
        "private_endpoint": private_endpoint(vault),
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
    return {
        "rotation_days": policy.derived(known, "automatic"),
        "expires": _expires(key),
        "hardware_protected": _hardware(key),
    }


@terraform_type("azurerm_key_vault_managed_hardware_security_module_key", "key")
def managed_hsm_key(key: Block) -> Attributes:
    return {"expires": _expires(key), "hardware_protected": key.fact(True)}


def _expires(key: Block) -> Attribute:
    date = key.is_set("expiration_date")
    by_policy = key.block("rotation_policy").is_set("expire_after")
    return by_policy if date.value is False and by_policy.value is not False else date


def _hardware(key: Block) -> Attribute:
    form = key.text("key_type", default="")
    known = form.value if isinstance(form.value, Unknown) else form.value.upper().endswith("-HSM")
    return key.derived(known, "key_type")


@terraform_type("azurerm_key_vault_secret", "secret")
def key_vault_secret(secret: Block) -> Attributes:
    return {"encrypted": secret.fact(True), "expires": secret.is_set("expiration_date")}


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
