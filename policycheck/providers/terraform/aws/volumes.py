"""Volumes, snapshots and machine images of AWS, and what a region does with them by default."""

from __future__ import annotations

from collections.abc import Callable

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.aws.keys import customer_managed, customer_managed_where_on
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.combine import contains, every, some
from policycheck.providers.terraform.registry import part, terraform_type

_PERMISSION = "aws_ami_launch_permission"
part(_PERMISSION, "image_id", "aws_ami", "aws_ami_copy", "aws_ami_from_instance")
part("aws_snapshot_create_volume_permission", "snapshot_id", "aws_ebs_snapshot", "aws_ebs_snapshot_copy")


@terraform_type("aws_ebs_volume", "volume")
def ebs_volume(volume: Block) -> Attributes:
    encrypted = _device_encrypted(volume)
    if encrypted.value is False and _by_default(volume):
        encrypted = volume.fact(True)
    return {"encrypted": encrypted, "customer_managed_key": _volume_key(volume)}


def _device_encrypted(device: Block) -> Attribute:
    encrypted = device.flag("encrypted", default=None)
    if encrypted.value is None:
        encrypted = _of_snapshot(device, "snapshot_id") or device.flag("encrypted", default=False)
    return encrypted


def _of_snapshot(device: Block, field: str) -> Attribute | None:
    """A volume is encrypted as its snapshot is (EBS User Guide, "How EBS encryption works"); None without one."""
    if device.is_set(field).value is False:
        return None
    snapshots = device.targets(field, "aws_ebs_snapshot", "aws_ebs_snapshot_copy", "aws_ebs_snapshot_import")
    if isinstance(snapshots, Unknown):
        return device.derived(snapshots, field)
    if not snapshots:
        return device.derived(Unknown("the snapshot that it is made from is not in this input"), field)
    reader: Callable[[Block], Attributes] = (
        ebs_snapshot if snapshots[0].entry.type == "aws_ebs_snapshot" else snapshot_copy
    )
    return reader(snapshots[0])["encrypted"]


def _by_default(volume: Block) -> bool:
    """``aws_ebs_encryption_by_default`` in the same input encrypts every new volume of the region."""
    if volume.entry.graph.is_live:
        return False  # what it was made with is known; a default that came later does not change it
    settings = volume.entry.graph.by_type.get("aws_ebs_encryption_by_default", ())
    return any(setting.block.flag("enabled", default=True).value is True for setting in settings)


def _volume_key(volume: Block) -> Attribute:
    """Its own key, or the region's default one where the input sets that."""
    defaults = volume.entry.graph.by_type.get("aws_ebs_default_kms_key", ())
    if volume.is_set("kms_key_id").value is False and defaults and not volume.entry.graph.is_live:
        return customer_managed(defaults[0].block, "key_arn")
    return customer_managed_where_on(volume, "kms_key_id", "encrypted")


@terraform_type("aws_storagegateway_cached_iscsi_volume", "volume")
@terraform_type("aws_storagegateway_stored_iscsi_volume", "volume")
def gateway_volume(volume: Block) -> Attributes:
    # S3 encrypts what a gateway stores (Storage Gateway User Guide, "Encrypting your data using AWS KMS").
    return {"encrypted": volume.fact(True), "customer_managed_key": gateway_key(volume, "kms_key")}


def gateway_key(block: Block, field: str) -> Attribute:
    """A gateway uses its key only while ``kms_encrypted`` is on."""
    switch = block.flag("kms_encrypted", default=False)
    return customer_managed(block, field) if switch.value is True else switch


@terraform_type("aws_ebs_encryption_by_default", "volume_defaults")
def encryption_by_default(setting: Block) -> Attributes:
    return {"encrypted": setting.flag("enabled", default=True)}


@terraform_type("aws_ebs_snapshot_block_public_access", "volume_defaults")
@terraform_type("aws_ec2_image_block_public_access", "volume_defaults")
def snapshot_block(setting: Block) -> Attributes:
    state = setting.text("state", default="unblocked").value
    known = state if isinstance(state, Unknown) else state in ("block-all-sharing", "block-new-sharing")
    return {"public_snapshots_blocked": setting.derived(known, "state")}


# -- snapshots -------------------------------------------------------------------------------------------------


@terraform_type("aws_ebs_snapshot_copy", "snapshot")
@terraform_type("aws_ebs_snapshot_import", "snapshot")
def snapshot_copy(snapshot: Block) -> Attributes:
    return {
        "encrypted": snapshot.flag("encrypted", default=False),
        "customer_managed_key": customer_managed_where_on(snapshot, "kms_key_id", "encrypted"),
        "public": _shared(snapshot),
    }


@terraform_type("aws_ebs_snapshot", "snapshot")
def ebs_snapshot(snapshot: Block) -> Attributes:
    volumes = snapshot.targets("volume_id", "aws_ebs_volume")
    if isinstance(volumes, list) and volumes:
        # A snapshot is encrypted as its volume is (EBS User Guide, "How EBS encryption works").
        attributes = ebs_volume(volumes[0])
    else:
        reason = Unknown("the volume that it is taken of is not in this input")
        attributes = {"encrypted": snapshot.flag("encrypted", default=reason)}
    return {**attributes, "public": _shared(snapshot)}


def _shared(snapshot: Block) -> Attribute:
    """Private unless an account is let in; ``all`` lets in everyone (EBS API, ``ModifySnapshotAttribute``)."""
    permissions = snapshot.parts("aws_snapshot_create_volume_permission")
    shared = [p.derived(p.read("account_id") == "all", "account_id") for p in permissions]
    return some(shared, snapshot.fact(False))


@terraform_type("aws_dlm_lifecycle_policy", "snapshot")
def lifecycle_copies(policy: Block) -> Attributes:
    """The copies that a lifecycle policy makes in other regions, on a schedule or on an event."""
    details = policy.block("policy_details")
    copies = [rule for schedule in details.blocks("schedule") for rule in schedule.blocks("cross_region_copy_rule")]
    copies += [c.block("encryption_configuration") for c in details.block("action").blocks("cross_region_copy")]
    if not copies:
        return {}
    return {
        "encrypted": every([copy.flag("encrypted", default=False) for copy in copies], policy.fact(False)),
        "customer_managed_key": every(
            [customer_managed_where_on(copy, "cmk_arn", "encrypted") for copy in copies], policy.fact(False)
        ),
    }


# -- machine images --------------------------------------------------------------------------------------------


@terraform_type("aws_ami", "snapshot")
@terraform_type("aws_ami_copy", "snapshot")
@terraform_type("aws_ami_from_instance", "snapshot")
def machine_image(image: Block) -> Attributes:
    attributes = {}
    if not image.parts(_PERMISSION):
        attributes["public"] = image.flag("public", default=False)
    if image.entry.type == "aws_ami_copy":
        attributes["encrypted"] = image.flag("encrypted", default=False)
        attributes["customer_managed_key"] = customer_managed_where_on(image, "kms_key_id", "encrypted")
    elif image.entry.type == "aws_ami" and image.blocks("ebs_block_device"):
        devices = image.blocks("ebs_block_device")
        attributes["encrypted"] = every(map(_device_encrypted, devices), image.fact(True))
    return attributes


@terraform_type(_PERMISSION, "snapshot")
def launch_permission(permission: Block) -> Attributes:
    group = permission.text("group", default="").value
    return {"public": permission.derived(group if isinstance(group, Unknown) else group == "all", "group")}


@terraform_type("aws_imagebuilder_distribution_configuration", "snapshot")
def image_distribution(configuration: Block) -> Attributes:
    images = [
        image
        for distribution in configuration.blocks("distribution")
        for image in distribution.blocks("ami_distribution_configuration")
    ]
    if not images:
        return {}
    groups = [image.block("launch_permission").texts("user_groups") for image in images]
    public = [Attribute(contains(group, "all"), group.origin, group.field) for group in groups]
    return {"public": some(public, configuration.fact(False))}
