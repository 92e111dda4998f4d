"""Managed disks, snapshots and file services of Azure."""

from __future__ import annotations

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.combine import contains, every
from policycheck.providers.terraform.registry import terraform_type


@terraform_type("azurerm_managed_disk", "volume")
def managed_disk(disk: Block) -> Attributes:
    return {
        # Managed disks are encrypted with platform keys at least (Microsoft Learn, "Server-side encryption of
        # Azure Disk Storage").
        "encrypted": disk.fact(True),
        "customer_managed_key": _disk_key(disk),
        "guest_encryption": disk.block("encryption_settings").flag("enabled", default=True),
        "public_network": _exported(disk),
    }


def _disk_key(disk: Block) -> Attribute:
    own = disk.is_set("disk_encryption_set_id")
    return own if own.value is not False else disk.is_set("secure_vm_disk_encryption_set_id")


def _exported(disk: Block) -> Attribute:
    """Both the network policy and the switch must let the internet in (Microsoft Learn, "Restrict import/export")."""
    policy = disk.text("network_access_policy", default="AllowAll")
    let_in = policy.then(lambda value: value not in ("DenyAll", "AllowPrivate"))
    return every([disk.flag("public_network_access_enabled", default=True), let_in])


@terraform_type("azurerm_snapshot", "snapshot")
def snapshot(snapshot_: Block) -> Attributes:
    return {"encrypted": snapshot_.fact(True), "public_network": _exported(snapshot_)}


@terraform_type("azurerm_storage_sync", "file_system")
def storage_sync(service: Block) -> Attributes:
    policy = service.text("incoming_traffic_policy", default="AllowAllTraffic").value
    known = policy if isinstance(policy, Unknown) else policy != "AllowVirtualNetworksOnly"
    return {"public": service.derived(known, "incoming_traffic_policy")}


@terraform_type("azurerm_netapp_volume", "file_system")
def netapp_volume(volume: Block) -> Attributes:
    return {
        # NetApp Files encrypts with AES-256 always (Microsoft Learn, "Security FAQs for Azure NetApp Files").
        "encrypted": volume.fact(True),
        "customer_managed_key": _netapp_key(volume),
        "tls_required": _netapp_encrypted(volume),
    }


def _netapp_key(volume: Block) -> Attribute:
    source = volume.text("encryption_key_source", default="Microsoft.NetApp").value
    known = source if isinstance(source, Unknown) else source == "Microsoft.KeyVault"
    return volume.derived(known, "encryption_key_source")


def _netapp_encrypted(volume: Block) -> Attribute:
    """SMB 3 encrypts where the volume asks for it, NFS 4.1 where Kerberos does (``kerberos_enabled``)."""
    protocols = volume.texts("protocols", default=["NFSv3"])
    for protocol, field in (("CIFS", "smb3_protocol_encryption_enabled"), ("NFSv4.1", "kerberos_enabled")):
        offered = contains(protocols, protocol)
        if offered is not False:
            return (
                volume.derived(offered, "protocols")
                if isinstance(offered, Unknown)
                else volume.flag(field, default=False)
            )
    return volume.derived(False, "protocols")
