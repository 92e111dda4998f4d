"""Compute Engine: machines, disks and what is made of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from policycheck.providers.gcp.asset import WITHHELD, Asset, bare, dig
from policycheck.providers.gcp.translators import Found, asset_type, plain
from policycheck.semantics.secrets import carries_secret

_SWITCHES: Final = ("enable-oslogin", "block-project-ssh-keys", "serial-port-enable", "disable-legacy-endpoints")
"""Metadata that is kept as it is; of the rest, only whether it carries a secret."""

plain("compute.googleapis.com/ResourcePolicy", "google_compute_resource_policy", "snapshotSchedulePolicy")


def metadata(items: Any) -> dict[str, str]:
    """Metadata by key."""
    pairs = {str(item.get("key")): str(item.get("value", "")) for item in items or () if isinstance(item, dict)}
    return {
        key: value if key in _SWITCHES else WITHHELD if carries_secret(value) else "" for key, value in pairs.items()
    }


def _machine(machine: Mapping[str, Any]) -> dict[str, Any]:
    """What machines and templates of them have in common."""
    shielded = machine.get("shieldedInstanceConfig")
    accounts = machine.get("serviceAccounts") or []
    values: dict[str, Any] = {
        "metadata": metadata(dig(machine, "metadata", "items")),
        "can_ip_forward": machine.get("canIpForward", False),
        "service_account": [{"email": one.get("email"), "scopes": one.get("scopes", [])} for one in accounts[:1]],
        "network_interface": [
            {
                "access_config": [{"nat_ip": one.get("natIP")} for one in interface.get("accessConfigs") or ()],
                "ipv6_access_config": [{"name": one.get("name")} for one in interface.get("ipv6AccessConfigs") or ()],
            }
            for interface in machine.get("networkInterfaces") or ()
        ],
    }
    if isinstance(shielded, dict):
        values["shielded_instance_config"] = {
            "enable_secure_boot": shielded.get("enableSecureBoot", False),
            "enable_vtpm": shielded.get("enableVtpm", False),
            "enable_integrity_monitoring": shielded.get("enableIntegrityMonitoring", False),
        }
    return values


@asset_type("compute.googleapis.com/Instance", "google_compute_instance")
def instance(asset: Asset) -> Iterator[Found]:
    disks: dict[str, list[dict[str, Any]]] = {"boot_disk": [], "attached_disk": []}
    for disk in asset.get("disks") or ():
        if disk.get("type") != "SCRATCH":
            key = disk.get("diskEncryptionKey") or {}
            disks["boot_disk" if disk.get("boot") else "attached_disk"].append(
                {"source": bare(disk.get("source")), "kms_key_self_link": key.get("kmsKeyName"), **_supplied(key)}
            )
    yield "google_compute_instance", {**_machine(asset.data or {}), **disks}


def _supplied(key: Mapping[str, Any]) -> dict[str, str]:
    """The hash of a key that the customer supplies stands for it: the key itself is told by nobody."""
    return {"disk_encryption_key_rsa": "supplied"} if key.get("sha256") and not key.get("kmsKeyName") else {}


@asset_type("compute.googleapis.com/InstanceTemplate", "google_compute_instance_template")
def template(asset: Asset) -> Iterator[Found]:
    properties = asset.get("properties") or {}
    disks = [
        {"boot": disk.get("boot", False), "disk_encryption_key": _key(disk.get("diskEncryptionKey"))}
        for disk in properties.get("disks") or ()
        if disk.get("type") != "SCRATCH"
    ]
    yield "google_compute_instance_template", {**_machine(properties), "disk": disks}


def _key(key: Any) -> list[dict[str, Any]]:
    """An encryption key as the provider has it; the marker stands for a key that the customer supplies."""
    if not isinstance(key, dict) or not key:
        return []
    if key.get("kmsKeyName"):
        return [{"kms_key_self_link": key["kmsKeyName"], "kms_key_name": key["kmsKeyName"]}]
    return [{"raw_key": WITHHELD}] if key.get("sha256") or key.get("rawKey") else []


@asset_type("compute.googleapis.com/Project", "google_compute_project_metadata")
def project(asset: Asset) -> Iterator[Found]:
    yield "google_compute_project_metadata", {"metadata": metadata(asset.get("commonInstanceMetadata", "items"))}


@asset_type("compute.googleapis.com/Disk", "google_compute_disk", "google_compute_region_disk")
def disk(asset: Asset) -> Iterator[Found]:
    yield from _disk(asset, "google_compute_region_disk" if "/regions/" in asset.name else "google_compute_disk")


@asset_type("compute.googleapis.com/RegionDisk", "google_compute_region_disk")
def region_disk(asset: Asset) -> Iterator[Found]:
    yield from _disk(asset, "google_compute_region_disk")


def _disk(asset: Asset, type_: str) -> Iterator[Found]:
    policies = [bare(policy) for policy in asset.get("resourcePolicies") or ()]
    yield type_, {"disk_encryption_key": _key(asset.get("diskEncryptionKey")), "resource_policies": policies}


@asset_type("compute.googleapis.com/Snapshot", "google_compute_snapshot")
def snapshot(asset: Asset) -> Iterator[Found]:
    yield "google_compute_snapshot", {"snapshot_encryption_key": _key(asset.get("snapshotEncryptionKey"))}


@asset_type("compute.googleapis.com/Image", "google_compute_image")
def image(asset: Asset) -> Iterator[Found]:
    yield "google_compute_image", {"image_encryption_key": _key(asset.get("imageEncryptionKey"))}


@asset_type("compute.googleapis.com/MachineImage", "google_compute_machine_image")
def machine_image(asset: Asset) -> Iterator[Found]:
    key = _key(asset.get("machineImageEncryptionKey"))
    yield "google_compute_machine_image", {"machine_image_encryption_key": key}


@asset_type("backupdr.googleapis.com/BackupPlanAssociation", "google_backup_dr_backup_plan_association")
def association(asset: Asset) -> Iterator[Found]:
    yield "google_backup_dr_backup_plan_association", {"resource": bare(asset.get("resource"))}
