"""Amazon EBS: snapshots and machine images."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from policycheck.model.values import Unknown
from policycheck.providers.aws.calls import Calls
from policycheck.providers.aws.collector import collector
from policycheck.providers.aws.shapes import other, same, tags
from policycheck.providers.live.record import Failure, Record

_PERMISSION = "aws_snapshot_create_volume_permission"


@collector(
    "ec2",
    types=("aws_ebs_snapshot_copy", _PERMISSION),
    actions=("ec2:DescribeSnapshots", "ec2:DescribeSnapshotAttribute"),
    covers=("aws_ebs_snapshot", "aws_ebs_snapshot_import"),
)
def snapshots(calls: Calls) -> Iterator[Record | Failure]:
    """The account's own snapshots, and those that everyone may make volumes of.

    They have the type whose arguments say themselves how they are encrypted, whichever way they were made.
    """
    for snapshot in calls.pages("describe_snapshots", "Snapshots", OwnerIds=["self"]):
        arn = calls.arn("ec2", f"snapshot/{snapshot['SnapshotId']}")
        values = {"id": snapshot["SnapshotId"], "arn": arn, **same(snapshot, "Encrypted", "KmsKeyId")}
        values |= tags(snapshot.get("Tags"))
        if snapshot.get("OwnerId", calls.account) == calls.account:
            yield calls.record("aws_ebs_snapshot_copy", arn, values, "describe_snapshots")
    if calls.wants("snapshot.public"):
        arguments = {"OwnerIds": ["self"], "RestorableByUserIds": ["all"]}
        listed = calls.pages("describe_snapshots", "Snapshots", **arguments)
        public = (snapshot for snapshot in listed if snapshot.get("OwnerId", calls.account) == calls.account)
        yield from calls.each(public, lambda snapshot: _permissions(calls, snapshot["SnapshotId"]))


def _permissions(calls: Calls, id_: str) -> Iterator[Record]:
    operation = "describe_snapshot_attribute"
    answer = calls.maybe(operation, SnapshotId=id_, Attribute="createVolumePermission")
    permissions: list[Any] = [{"Group": answer}]
    if not isinstance(answer, Unknown):
        permissions = (answer or {}).get("CreateVolumePermissions", [])
    for permission in permissions:
        account = permission.get("UserId") or permission.get("Group")
        arn = calls.arn("ec2", f"snapshot/{id_}")
        yield calls.record(_PERMISSION, arn, {"snapshot_id": id_, "account_id": account}, operation)


@collector(
    "ec2",
    types=("aws_ami",),
    actions=("ec2:DescribeImages",),
    covers=("aws_ami_copy", "aws_ami_from_instance", "aws_ami_launch_permission"),
)
def images(calls: Calls) -> Iterator[Record]:
    """The account's own machine images."""
    for image in calls.pages("describe_images", "Images", Owners=["self"]):
        arn = calls.arn("ec2", f"image/{image['ImageId']}")
        devices = [same(m["Ebs"], "Encrypted") for m in image.get("BlockDeviceMappings", ()) if "Ebs" in m]
        values = {
            "id": image["ImageId"],
            "arn": arn,
            "public": image.get("Public", False),
            "ebs_block_device": devices,
            **other(image, name="Name", imds_support="ImdsSupport"),
            **tags(image.get("Tags")),
        }
        if image.get("OwnerId", calls.account) == calls.account:
            yield calls.record("aws_ami", arn, values, "describe_images")
