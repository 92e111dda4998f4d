"""Storage accounts, disks and snapshots of Azure."""

from __future__ import annotations

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.registry import part, terraform_type
from policycheck.semantics.tls import minimum_version

part("azurerm_storage_account_customer_managed_key", "storage_account_id", "azurerm_storage_account")
part("azurerm_monitor_diagnostic_setting", "target_resource_id", "azurerm_storage_account")


@terraform_type("azurerm_storage_account", "object_store")
def storage_account(account: Block) -> Attributes:
    blobs = account.block("blob_properties")
    return {
        # Azure Storage encrypts everything (Microsoft Learn, "Azure Storage encryption for data at rest").
        "encrypted": account.fact(True),
        "customer_managed_key": _customer_key(account),
        "public_access_blocked": _no_public_blobs(account),
        "tls_required": _https_only(account),
        "tls_minimum": _tls_minimum(account),
        "versioned": blobs.flag("versioning_enabled", default=False),
        "soft_delete_days": _soft_delete(blobs),
    }


def _customer_key(account: Block) -> Attribute:
    own = account.part("azurerm_storage_account_customer_managed_key")
    if own.present:
        return own.derived(True if own.reason is None else own.reason, "key_name")
    return account.has("customer_managed_key")


def _no_public_blobs(account: Block) -> Attribute:
    """azurerm 3 renamed ``allow_blob_public_access`` to ``allow_nested_items_to_be_public``, by default true."""
    old = account.read("allow_blob_public_access")
    field = "allow_nested_items_to_be_public" if old is None else "allow_blob_public_access"
    allowed = account.flag(field, default=True).value
    return account.derived(allowed if isinstance(allowed, Unknown) else not allowed, field)


def _https_only(account: Block) -> Attribute:
    """azurerm 4 renamed ``enable_https_traffic_only`` to ``https_traffic_only_enabled``; both default to true."""
    old = account.read("enable_https_traffic_only")
    field = "https_traffic_only_enabled" if old is None else "enable_https_traffic_only"
    return account.flag(field, default=True)


def _tls_minimum(account: Block) -> Attribute:
    """``TLS1_2`` by default since azurerm 3 (azurerm documentation, ``min_tls_version``)."""
    name = account.text("min_tls_version", default="TLS1_2")
    return account.derived(
        name.value if isinstance(name.value, Unknown) else minimum_version(name.value), "min_tls_version"
    )


def _soft_delete(blobs: Block) -> Attribute:
    policy = blobs.block("delete_retention_policy")
    return policy.number("days", default=7 if policy.present else 0)


@terraform_type("azurerm_storage_container", "object_store")
def storage_container(container: Block) -> Attributes:
    access = container.text("container_access_type", default="private")
    public = access.value if isinstance(access.value, Unknown) else access.value in ("blob", "container")
    return {"public": container.derived(public, "container_access_type")}


@terraform_type("azurerm_managed_disk", "volume")
def managed_disk(disk: Block) -> Attributes:
    # Managed disks are encrypted with platform keys at least (Microsoft Learn, "Server-side encryption of
    # Azure Disk Storage").
    return {"encrypted": disk.fact(True), "customer_managed_key": _disk_key(disk)}


def _disk_key(disk: Block) -> Attribute:
    own = disk.is_set("disk_encryption_set_id")
    return own if own.value is not False else disk.is_set("secure_vm_disk_encryption_set_id")


@terraform_type("azurerm_snapshot", "snapshot")
def snapshot(snapshot_: Block) -> Attributes:
    return {"encrypted": snapshot_.fact(True)}
