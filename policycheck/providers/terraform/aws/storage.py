"""Volumes, snapshots and file systems of AWS."""

from __future__ import annotations

from policycheck.model.resource import Attributes
from policycheck.providers.terraform.aws.keys import customer_managed
from policycheck.providers.terraform.aws.policies import ask
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.registry import part, terraform_type
from policycheck.semantics import iam_policy

part("aws_ami_launch_permission", "image_id", "aws_ami", "aws_ami_copy", "aws_ami_from_instance")
part("aws_snapshot_create_volume_permission", "snapshot_id", "aws_ebs_snapshot", "aws_ebs_snapshot_copy")
part("aws_efs_file_system_policy", "file_system_id", "aws_efs_file_system")


@terraform_type("aws_ebs_volume", "volume")
def ebs_volume(volume: Block) -> Attributes:
    encrypted = volume.flag("encrypted", default=False)
    if encrypted.value is False and _encrypted_by_default(volume):
        encrypted = volume.fact(True)
    return {"encrypted": encrypted, "customer_managed_key": customer_managed(volume, "kms_key_id")}


def _encrypted_by_default(volume: Block) -> bool:
    """``aws_ebs_encryption_by_default`` in the same input encrypts every new volume of the region."""
    settings = volume.entry.graph.by_type.get("aws_ebs_encryption_by_default", ())
    return any(setting.block.flag("enabled", default=True).value is True for setting in settings)


@terraform_type("aws_ebs_snapshot_copy", "snapshot")
def ebs_snapshot_copy(snapshot: Block) -> Attributes:
    return {
        "encrypted": snapshot.flag("encrypted", default=False),
        "customer_managed_key": customer_managed(snapshot, "kms_key_id"),
    }


@terraform_type("aws_ebs_snapshot", "snapshot")
def ebs_snapshot(snapshot: Block) -> Attributes:
    volumes = snapshot.targets("volume_id", "aws_ebs_volume")
    if isinstance(volumes, list) and volumes:
        # A snapshot is encrypted as its volume is (EBS User Guide, "How EBS encryption works").
        return ebs_volume(volumes[0])
    return {"encrypted": snapshot.flag("encrypted", default=None)} if snapshot.read("encrypted") is not None else {}


@terraform_type("aws_ami", "snapshot")
@terraform_type("aws_ami_copy", "snapshot")
@terraform_type("aws_ami_from_instance", "snapshot")
def machine_image(image: Block) -> Attributes:
    permissions = image.parts("aws_ami_launch_permission")
    open_ones = [p.derived(True, "group") for p in permissions if p.text("group", default="").value == "all"]
    attributes = {"public": open_ones[0] if open_ones else image.fact(False)}
    if image.entry.type == "aws_ami_copy":
        attributes["encrypted"] = image.flag("encrypted", default=False)
        attributes["customer_managed_key"] = customer_managed(image, "kms_key_id")
    return attributes


@terraform_type("aws_efs_file_system", "file_system")
def efs_file_system(system: Block) -> Attributes:
    policy = system.part("aws_efs_file_system_policy")
    return {
        "encrypted": system.flag("encrypted", default=False),
        "customer_managed_key": customer_managed(system, "kms_key_id"),
        "tls_required": ask(policy, "policy", iam_policy.requires_tls, "elasticfilesystem", absent=False),
    }


@terraform_type("aws_fsx_lustre_file_system", "file_system")
@terraform_type("aws_fsx_ontap_file_system", "file_system")
@terraform_type("aws_fsx_openzfs_file_system", "file_system")
@terraform_type("aws_fsx_windows_file_system", "file_system")
def fsx_file_system(system: Block) -> Attributes:
    # FSx encrypts every file system at rest (FSx User Guide, "Encryption at rest").
    return {"encrypted": system.fact(True), "customer_managed_key": customer_managed(system, "kms_key_id")}
