"""Key Vault: vaults, and the keys and secrets in them, of which only the dates are read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, Final

from policycheck.model.values import Unknown
from policycheck.providers.azure.calls import DIAGNOSTICS, Calls
from policycheck.providers.azure.collector import resources
from policycheck.providers.azure.row import Row, at, objects, reachable
from policycheck.providers.live.record import Record

_VAULT: Final = "Microsoft.KeyVault/vaults"
_KEYS: Final = f"{_VAULT}/keys/read"
_SECRETS: Final = f"{_VAULT}/secrets/read"
_HSM: Final = "Microsoft.KeyVault/managedHSMs"
_HSM_TYPE: Final = "azurerm_key_vault_managed_hardware_security_module"
_HSM_KEYS: Final = f"{_HSM}/keys/read"
_VERSION: Final = "2023-07-01"


@resources(
    _VAULT, "azurerm_key_vault", "azurerm_key_vault_key", "azurerm_key_vault_secret",
    actions=(_KEYS, _SECRETS, DIAGNOSTICS),
)  # fmt: skip
def key_vault(row: Row, calls: Calls) -> Iterator[Record]:
    """A vault."""
    values = {
        **_reached(row),
        "purge_protection_enabled": row.get("enablePurgeProtection", False),
        "soft_delete_enabled": row.get("enableSoftDelete", True),
        "soft_delete_retention_days": row.get("softDeleteRetentionInDays", 90),
        "rbac_authorization_enabled": row.get("enableRbacAuthorization", False),
    }
    yield calls.record("azurerm_key_vault", row, values)
    yield from calls.endpoints(row)
    if calls.wants("logged_service.access_logged"):
        yield from calls.diagnostics(row)
    if calls.wants("key.*"):
        yield from _keys(row, calls, "azurerm_key_vault_key", _KEYS, "key_vault_id")
    if calls.wants("secret.*"):
        # Resource Manager lists names and dates; it never tells a secret's value.
        call = (_SECRETS, f"{row.id}/secrets", _VERSION)
        yield from calls.children("azurerm_key_vault_secret", row, call, "key_vault_id", _dates)


def _reached(row: Row) -> dict[str, Any]:
    return {
        **row.base,
        "public_network_access_enabled": reachable(row),
        "network_acls": [{"default_action": row.get("networkAcls.defaultAction", "Allow")}],
    }


def _dates(item: Row) -> dict[str, Any]:
    return {"expiration_date": _date(item.get("attributes.exp"))}


def _date(seconds: Any) -> Any:
    return datetime.fromtimestamp(seconds, UTC).isoformat() if isinstance(seconds, (int, float)) else seconds


def _keys(row: Row, calls: Calls, type_: str, action: str, field: str) -> Iterator[Record]:
    """Only a key by itself tells its rotation policy, which may also let it expire."""
    details = calls.wants("key.rotation_days")
    for record in calls.children(type_, row, (action, f"{row.id}/keys", _VERSION), field, _key):
        expires = record.values.get("expiration_date")
        if isinstance(expires, Unknown) or (expires and not details):
            yield record
            continue
        whole = calls.maybe(action, record.id, _VERSION)
        policy = whole if isinstance(whole, Unknown) else [_rotation(Row(whole))] if whole else []
        yield record._replace(values={**record.values, "rotation_policy": policy})


def _key(item: Row) -> dict[str, Any]:
    return {**_dates(item), "key_type": item.get("kty"), "rotation_policy": []}


def _rotation(key: Row) -> dict[str, Any]:
    policy: dict[str, Any] = {"expire_after": key.get("rotationPolicy.attributes.expiryTime")}
    for action in objects(key.get("rotationPolicy.lifetimeActions")):
        if str(at(action, "action.type", "")).lower() == "rotate":
            after, before = at(action, "trigger.timeAfterCreate"), at(action, "trigger.timeBeforeExpiry")
            policy["automatic"] = [{"time_after_creation": after, "time_before_expiry": before}]
    return policy


@resources(_HSM, _HSM_TYPE, f"{_HSM_TYPE}_key", actions=(_HSM_KEYS, DIAGNOSTICS))
def managed_hsm(row: Row, calls: Calls) -> Iterator[Record]:
    """A managed HSM."""
    values = {
        **_reached(row),
        "purge_protection_enabled": row.get("enablePurgeProtection", False),
        "soft_delete_retention_days": row.get("softDeleteRetentionInDays", 90),
    }
    yield calls.record(_HSM_TYPE, row, values)
    yield from calls.endpoints(row)
    if calls.wants("logged_service.access_logged"):
        yield from calls.diagnostics(row)
    if calls.wants("key.*"):
        yield from _keys(row, calls, f"{_HSM_TYPE}_key", _HSM_KEYS, "managed_hsm_id")
