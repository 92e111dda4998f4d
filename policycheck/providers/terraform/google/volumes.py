"""Disks, snapshots and images of Google Cloud, and the schedules that back them up."""

from __future__ import annotations

import math
from typing import Final

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.combine import extreme, some
from policycheck.providers.terraform.google.iam import to_everyone
from policycheck.providers.terraform.google.storage import private_unless_granted
from policycheck.providers.terraform.registry import part, terraform_type

_SCHEDULES: Final = {"hourly_schedule": 1, "daily_schedule": 1, "weekly_schedule": 7}
_RECURRENCE: Final = {"HOURLY": 1, "DAILY": 1, "WEEKLY": 7, "MONTHLY": 31, "YEARLY": 365}

_GRANTS: Final = {
    kind: tuple(f"google_compute_{kind}_iam_{form}" for form in ("binding", "member", "policy"))
    for kind in ("image", "snapshot")
}
for _field, _kind in (("image", "image"), ("name", "snapshot")):
    for _grant in _GRANTS[_kind]:
        part(_grant, _field, f"google_compute_{_kind}")
part("google_compute_disk_resource_policy_attachment", "disk", "google_compute_disk")
part("google_compute_region_disk_resource_policy_attachment", "disk", "google_compute_region_disk")
part("google_backup_dr_backup_plan_association", "resource", "google_compute_disk", "google_compute_instance")


@terraform_type("google_compute_disk", "volume")
@terraform_type("google_compute_region_disk", "volume")
def compute_disk(disk: Block) -> Attributes:
    return {
        # Compute Engine encrypts every disk (Compute Engine, "About disk encryption").
        "encrypted": disk.fact(True),
        "customer_managed_key": _key(disk.block("disk_encryption_key")),
    }


def _key(key: Block) -> Attribute:
    """A key of Cloud KMS, or one that the customer supplies with each request."""
    return some([key.is_set(field) for field in ("kms_key_self_link", "raw_key", "rsa_encrypted_key")])


@terraform_type("google_compute_snapshot", "snapshot")
@terraform_type("google_compute_region_snapshot", "snapshot")
def compute_snapshot(snapshot: Block) -> Attributes:
    return {
        **private_unless_granted(snapshot, dict.fromkeys(_GRANTS["snapshot"], grant)),
        "encrypted": snapshot.fact(True),
        "customer_managed_key": _key(snapshot.block("snapshot_encryption_key")),
    }


@terraform_type("google_compute_image", "snapshot")
def compute_image(image: Block) -> Attributes:
    return {
        **private_unless_granted(image, dict.fromkeys(_GRANTS["image"], grant)),
        "encrypted": image.fact(True),
        "customer_managed_key": _key(image.block("image_encryption_key")),
    }


@terraform_type("google_compute_machine_image", "snapshot")
def machine_image(image: Block) -> Attributes:
    key = image.block("machine_image_encryption_key")
    own = key.is_set("kms_key_name")
    return {
        "encrypted": image.fact(True),
        "customer_managed_key": own if own.value is not False else key.is_set("raw_key"),
    }


def grant(grant_: Block) -> Attributes:
    return {"public": to_everyone(grant_)}


for _grants in _GRANTS.values():
    for _grant in _grants:
        terraform_type(_grant, "snapshot")(grant)


# -- backups ---------------------------------------------------------------------------------------------------


@terraform_type("google_compute_disk", "backup_source")
@terraform_type("google_compute_region_disk", "backup_source")
def disk_source(disk: Block) -> Attributes:
    kind = "" if disk.entry.type == "google_compute_disk" else "region_"
    attached = disk.part(f"google_compute_{kind}disk_resource_policy_attachment")
    ways = [disk.is_set("resource_policies"), _present(attached), *_planned(disk)]
    return {"backed_up": some(ways, disk.fact(False))}


@terraform_type("google_compute_instance", "backup_source")
def machine_source(machine: Block) -> Attributes:
    """Through its own plan, or through the schedule of the disks that it is attached to."""
    ways = _planned(machine)
    for field, block in (("source", "boot_disk"), ("source", "attached_disk")):
        for attached in machine.blocks(block):
            if attached.reason is not None:
                ways.append(machine.derived(attached.reason, block))
            disks = attached.targets(field, "google_compute_disk", "google_compute_region_disk")
            ways += [disk_source(disk)["backed_up"] for disk in (disks if isinstance(disks, list) else [])]
    return {"backed_up": some(ways, machine.fact(False))}


def _planned(source: Block) -> list[Attribute]:
    return [_present(source.part("google_backup_dr_backup_plan_association"))]


def _present(item: Block) -> Attribute:
    return item.fact(item.present if item.reason is None else item.reason)


@terraform_type("google_compute_resource_policy", "backup_plan")
def snapshot_schedule(policy: Block) -> Attributes:
    schedule = policy.block("snapshot_schedule_policy")
    if not schedule.present:
        return {}  # a resource policy of another sort: placement, or when machines run
    when = schedule.block("schedule")
    days = next((d for name, d in _SCHEDULES.items() if when.block(name).present), 1)
    return {
        "retention_days": schedule.block("retention_policy").number("max_retention_days", default=math.inf),
        "interval_days": schedule.derived(days if when.reason is None else when.reason, "schedule"),
    }


@terraform_type("google_backup_dr_backup_plan", "backup_plan")
def backup_plan(plan: Block) -> Attributes:
    rules = plan.blocks("backup_rules")
    kept = [rule.number("backup_retention_days", default=0) for rule in rules]
    every = [_recurrence(rule.block("standard_schedule")) for rule in rules]
    return {
        "retention_days": extreme(kept, max, plan.fact(0)),
        "interval_days": extreme(every, min, plan.fact(math.inf)),
    }


def _recurrence(schedule: Block) -> Attribute:
    kind = schedule.text("recurrence_type", default="DAILY")
    if isinstance(kind.value, Unknown):
        return kind
    return schedule.derived(_RECURRENCE.get(kind.value, Unknown(f"recurrence {kind.value}")), "recurrence_type")


@terraform_type("google_backup_dr_backup_vault", "backup_vault")
def backup_vault(vault: Block) -> Attributes:
    # A vault always keeps its backups for the least time that it must be given (Backup and DR, "Backup vaults").
    return {"encrypted": vault.fact(True), "deletion_prevented": vault.fact(True)}
