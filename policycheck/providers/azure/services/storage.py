"""Storage accounts with what is in them, disks and snapshots."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from policycheck.model.values import Unknown
from policycheck.providers.azure.calls import DIAGNOSTICS, Calls
from policycheck.providers.azure.collector import resources
from policycheck.providers.azure.row import Row, at, block, objects, reachable, ref
from policycheck.providers.live.record import Record

_ACCOUNT: Final = "Microsoft.Storage/storageAccounts"
_BLOBS: Final = f"{_ACCOUNT}/blobServices/read"
_FILES: Final = f"{_ACCOUNT}/fileServices/read"
_SHARES: Final = f"{_ACCOUNT}/fileServices/shares/read"
_LIFECYCLE: Final = f"{_ACCOUNT}/managementPolicies/read"
_CONTAINERS: Final = f"{_ACCOUNT}/blobServices/containers/read"
_VERSION: Final = "2023-05-01"
_NO_FILES: Final = ("BlobStorage", "BlockBlobStorage")
_LOGGED: Final = ("blobServices", "fileServices", "queueServices", "tableServices")


@resources(
    _ACCOUNT, "azurerm_storage_account", "azurerm_storage_container", "azurerm_storage_management_policy",
    actions=(_BLOBS, _FILES, _LIFECYCLE, _CONTAINERS, DIAGNOSTICS),
)  # fmt: skip
def storage_account(row: Row, calls: Calls) -> Iterator[Record]:
    """An account and those of its services' settings that a selected rule reads."""
    yield calls.record("azurerm_storage_account", row, {**_account(row), **_services(row, calls)})
    yield from calls.endpoints(row)
    if calls.wants("object_store.lifecycle_set"):
        yield from _lifecycle(row, calls)
    if row.top("kind") == "FileStorage":
        return
    if calls.wants("object_store.access_logged"):
        yield from _logs(row, calls)
    if calls.wants("object_store.public", "audit_store.public"):
        path = f"{row.id}/blobServices/default/containers"
        call = (_CONTAINERS, path, _VERSION)
        yield from calls.children("azurerm_storage_container", row, call, "storage_account_id", _container)


def _account(row: Row) -> dict[str, Any]:
    """What an account does that says nothing is what Azure does: old accounts were made before newer defaults."""
    encryption = row.get("encryption.keySource", "Microsoft.Storage")
    return {
        **row.base,
        "account_kind": row.top("kind", "StorageV2"),
        "account_replication_type": str(row.top("sku.name", "")).rpartition("_")[2],
        "https_traffic_only_enabled": row.get("supportsHttpsTrafficOnly", False),
        "min_tls_version": row.get("minimumTlsVersion", "TLS1_0"),
        "allow_nested_items_to_be_public": row.get("allowBlobPublicAccess", True),
        "shared_access_key_enabled": row.get("allowSharedKeyAccess", True),
        "cross_tenant_replication_enabled": row.get("allowCrossTenantReplication", True),
        "default_to_oauth_authentication": row.get("defaultToOAuthAuthentication", False),
        "local_user_enabled": row.get("isLocalUserEnabled", True),
        "is_hns_enabled": row.get("isHnsEnabled", False),
        "infrastructure_encryption_enabled": row.get("encryption.requireInfrastructureEncryption", False),
        "public_network_access_enabled": reachable(row),
        "customer_managed_key": block(
            str(encryption).lower() == "microsoft.keyvault", key_name=row.get("encryption.keyvaultproperties.keyname")
        ),
        "sas_policy": block(row.get("sasPolicy"), expiration_period=row.get("sasPolicy.sasExpirationPeriod")),
        "network_rules": [
            {
                "default_action": row.get("networkAcls.defaultAction", "Allow"),
                "bypass": [text.strip() for text in str(row.get("networkAcls.bypass", "AzureServices")).split(",")],
            }
        ],
    }


def _services(row: Row, calls: Calls) -> dict[str, Any]:
    kind, values = row.top("kind", "StorageV2"), {}
    if kind != "FileStorage" and calls.wants("object_store.versioned", "object_store.soft_delete_days"):
        blobs = calls.properties(_BLOBS, f"{row.id}/blobServices/default", _VERSION)
        kept = at(blobs, "deleteRetentionPolicy.enabled", False)
        values["blob_properties"] = blobs if isinstance(blobs, Unknown) else [
            {
                "versioning_enabled": at(blobs, "isVersioningEnabled", False),
                "delete_retention_policy": block(kept, days=at(blobs, "deleteRetentionPolicy.days")),
            }
        ]  # fmt: skip
    if kind not in _NO_FILES and calls.wants("object_store.share_soft_delete_days"):
        files = calls.properties(_FILES, f"{row.id}/fileServices/default", _VERSION)
        kept = at(files, "shareDeleteRetentionPolicy.enabled", False)
        days = at(files, "shareDeleteRetentionPolicy.days", 0) if kept is True else 0
        values["share_properties"] = files if isinstance(files, Unknown) else [{"retention_policy": [{"days": days}]}]
    # Only the queue service itself tells what it logs, to those who may read the data.
    values["queue_properties"] = Unknown("not told by Azure Resource Manager: logging of queues")
    return values


def _lifecycle(row: Row, calls: Calls) -> Iterator[Record]:
    policy = calls.properties(_LIFECYCLE, f"{row.id}/managementPolicies/default", _VERSION, may_miss=True)
    if isinstance(policy, Unknown) or policy:
        rules: Any = policy
        if not isinstance(policy, Unknown):
            rules = [{"enabled": rule.get("enabled", True)} for rule in objects(at(policy, "policy.rules"))]
        values = {"storage_account_id": ref(row.id), "rule": rules}
        yield calls.record("azurerm_storage_management_policy", row, values, _LIFECYCLE)


def _logs(row: Row, calls: Calls) -> Iterator[Record]:
    """The logs of the account's services, as far as one is found: the account has none of its own."""
    for service in _LOGGED[:1] if row.top("kind") in _NO_FILES else _LOGGED:
        settings = list(calls.diagnostics(row, f"/{service}/default"))
        yield from settings
        if any(setting.values["enabled_log"] for setting in settings if _known(setting)):
            return


def _known(setting: Record) -> bool:
    return not isinstance(setting.values["enabled_log"], Unknown)


def _container(row: Row) -> dict[str, Any]:
    access = str(row.get("publicAccess", "None")).lower()
    return {"container_access_type": "private" if access == "none" else access}


@resources(_ACCOUNT, "azurerm_storage_share", actions=(_SHARES,))
def shares(row: Row, calls: Calls) -> Iterator[Record]:
    """The file shares of an account; what backs them up names them by their ids."""
    if row.top("kind", "StorageV2") not in _NO_FILES and calls.wants("backup_source.*"):
        call = (_SHARES, f"{row.id}/fileServices/default/shares", _VERSION)
        yield from calls.children("azurerm_storage_share", row, call, "storage_account_id", _share)


def _share(share: Row) -> dict[str, Any]:
    return {"enabled_protocol": share.get("enabledProtocols", "SMB")}


@resources("Microsoft.Compute/disks", "azurerm_managed_disk")
def disk(row: Row, calls: Calls) -> Iterator[Record]:
    """A managed disk."""
    old = row.get("encryptionSettingsCollection")
    values = {
        **_exported(row),
        "disk_encryption_set_id": ref(row.get("encryption.diskEncryptionSetId")),
        "secure_vm_disk_encryption_set_id": ref(row.get("securityProfile.secureVMDiskEncryptionSetId")),
        "encryption_settings": block(old, enabled=at(old, "enabled", False)),
    }
    yield calls.record("azurerm_managed_disk", row, {**row.base, **values})


@resources("Microsoft.Compute/snapshots", "azurerm_snapshot")
def snapshot(row: Row, calls: Calls) -> Iterator[Record]:
    """A snapshot of a disk."""
    yield calls.record("azurerm_snapshot", row, {**row.base, **_exported(row)})


def _exported(row: Row) -> dict[str, Any]:
    return {
        "network_access_policy": row.get("networkAccessPolicy", "AllowAll"),
        "public_network_access_enabled": reachable(row),
    }


@resources("Microsoft.StorageSync/storageSyncServices", "azurerm_storage_sync")
def storage_sync(row: Row, calls: Calls) -> Iterator[Record]:
    """A file synchronisation service."""
    values = {"incoming_traffic_policy": row.get("incomingTrafficPolicy", "AllowAllTraffic")}
    yield calls.record("azurerm_storage_sync", row, {**row.base, **values})


@resources("Microsoft.NetApp/netAppAccounts/capacityPools/volumes", "azurerm_netapp_volume")
def netapp_volume(row: Row, calls: Calls) -> Iterator[Record]:
    """A volume of NetApp Files."""
    values = {
        "protocols": row.get("protocolTypes", ["NFSv3"]),
        "encryption_key_source": row.get("encryptionKeySource", "Microsoft.NetApp"),
        "smb3_protocol_encryption_enabled": row.get("smbEncryption", False),
        "kerberos_enabled": row.get("kerberosEnabled", False),
    }
    yield calls.record("azurerm_netapp_volume", row, {**row.base, **values})
