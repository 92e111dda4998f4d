"""Amazon EC2: machines, launch templates, and what a region does with new ones by default."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from typing import Any

from policycheck.model.values import Unknown
from policycheck.providers.aws.calls import Calls, or_failure
from policycheck.providers.aws.collector import collector
from policycheck.providers.aws.shapes import at, other, same, snake, tags, without_secret
from policycheck.providers.live.calls import CallFailed
from policycheck.providers.live.record import Failure, Record

_MACHINE = "aws_instance"
_VOLUME = "aws_ebs_volume"
_OF_DISKS = ("instance.disks_encrypted", "instance.disks_customer_managed_key")


@collector(
    "ec2",
    types=(_MACHINE, _VOLUME),
    actions=("ec2:DescribeInstances", "ec2:DescribeVolumes", "ec2:DescribeInstanceAttribute"),
    covers=("aws_spot_instance_request", "aws_ebs_default_kms_key"),
)
def machines(calls: Calls) -> Iterator[Record | Failure]:
    """Volumes, attached or not, and machines, of whose disks they tell."""
    disks: dict[str, dict[str, Any]] | Unknown = {}
    if calls.judges(_VOLUME) or calls.wants(*_OF_DISKS):
        try:
            disks = yield from _volumes(calls)
        except CallFailed as error:
            yield error.failure._replace(types=(_VOLUME,))
            disks = error.failure.as_unknown()
    if calls.judges(_MACHINE):
        yield from or_failure(_instances(calls, disks), _MACHINE)


def _volumes(calls: Calls) -> Generator[Record, None, dict[str, dict[str, Any]]]:
    """Volumes; gives how each is encrypted, by its id, where a rule asks that of machines."""
    disks: dict[str, dict[str, Any]] = {}
    kept = calls.wants(*_OF_DISKS)
    for volume in calls.pages("describe_volumes", "Volumes"):
        arn = calls.arn("ec2", f"volume/{volume['VolumeId']}")
        encryption = same(volume, "Encrypted", "KmsKeyId")
        if kept:
            disks[volume["VolumeId"]] = encryption
        values = {"id": volume["VolumeId"], "arn": arn, **encryption, **same(volume, "Size")}
        yield calls.record(_VOLUME, arn, {**values, **tags(volume.get("Tags"))}, "describe_volumes")
    return disks


def _instances(calls: Calls, disks: dict[str, dict[str, Any]] | Unknown) -> Iterator[Record]:
    """Machines that are not terminated."""
    reservations = calls.pages("describe_instances", "Reservations")
    found = (instance for reservation in reservations for instance in reservation["Instances"])
    alive = (instance for instance in found if at(instance, "State.Name") not in ("terminated", "shutting-down"))
    yield from calls.each(alive, lambda instance: [_instance(calls, instance, disks)])


def _instance(calls: Calls, instance: dict[str, Any], disks: dict[str, dict[str, Any]] | Unknown) -> Record:
    arn = calls.arn("ec2", f"instance/{instance['InstanceId']}")
    values = {
        "id": instance["InstanceId"],
        "arn": arn,
        **tags(instance.get("Tags")),
        **other(instance, ami="ImageId", iam_instance_profile="IamInstanceProfile.Arn", subnet_id="SubnetId"),
        "associate_public_ip_address": bool(instance.get("PublicIpAddress")),
        "monitoring": at(instance, "Monitoring.State") in ("enabled", "pending"),
        "metadata_options": [_metadata(instance.get("MetadataOptions", {}))],
        **_devices(instance, disks),
    }
    if calls.wants("instance.plain_secrets"):
        values["user_data"] = _user_data(calls, instance["InstanceId"])
    return calls.record("aws_instance", arn, values, "describe_instances")


def _metadata(options: dict[str, Any]) -> dict[str, Any]:
    return same(options, "HttpTokens", "HttpEndpoint", "HttpPutResponseHopLimit")


def _devices(instance: dict[str, Any], disks: dict[str, dict[str, Any]] | Unknown) -> dict[str, Any]:
    if isinstance(disks, Unknown):
        return {"root_block_device": disks}
    root: list[dict[str, Any]] = []
    others: list[dict[str, Any]] = []
    for mapping in instance.get("BlockDeviceMappings", ()):
        disk = disks.get(at(mapping, "Ebs.VolumeId"), {})
        (root if mapping.get("DeviceName") == instance.get("RootDeviceName") else others).append(disk)
    return {"root_block_device": root or others[:1], "ebs_block_device": others if root else others[1:]}


def _user_data(calls: Calls, id_: str) -> str | Unknown:
    answer = calls.maybe("describe_instance_attribute", InstanceId=id_, Attribute="userData")
    return answer if isinstance(answer, Unknown) else without_secret(at(answer, "UserData.Value") or "")


@collector(
    "ec2",
    types=("aws_launch_template",),
    actions=("ec2:DescribeLaunchTemplateVersions",),
)
def launch_templates(calls: Calls) -> Iterator[Record]:
    """Launch templates, as their default versions have them."""
    arguments = {"Versions": ["$Default"]}
    for version in calls.pages("describe_launch_template_versions", "LaunchTemplateVersions", **arguments):
        yield _template(calls, version)


def _template(calls: Calls, version: dict[str, Any]) -> Record:
    data = version["LaunchTemplateData"]
    arn = calls.arn("ec2", f"launch-template/{version['LaunchTemplateId']}")
    values = {
        "id": version["LaunchTemplateId"],
        "name": version["LaunchTemplateName"],
        "arn": arn,
        "metadata_options": [_metadata(data.get("MetadataOptions", {}))],
        "network_interfaces": [
            {"associate_public_ip_address": interface.get("AssociatePublicIpAddress", False)}
            for interface in data.get("NetworkInterfaces", ())
        ],
        "block_device_mappings": [
            {"ebs": [same(mapping["Ebs"], "Encrypted", "KmsKeyId")]}
            for mapping in data.get("BlockDeviceMappings", ())
            if "Ebs" in mapping
        ],
        "user_data": without_secret(data.get("UserData", "")),
    }
    return calls.record("aws_launch_template", arn, values, "describe_launch_template_versions")


@collector(
    "autoscaling",
    types=("aws_launch_configuration",),
    actions=("autoscaling:DescribeLaunchConfigurations",),
)
def launch_configurations(calls: Calls) -> Iterator[Record]:
    """Launch configurations, which launch templates took the place of."""
    for configuration in calls.pages("describe_launch_configurations", "LaunchConfigurations"):
        devices = [
            (mapping["DeviceName"], same(mapping["Ebs"], "Encrypted"))
            for mapping in configuration.get("BlockDeviceMappings", ())
            if "Ebs" in mapping
        ]
        values = {
            "name": configuration["LaunchConfigurationName"],
            "arn": configuration["LaunchConfigurationARN"],
            "associate_public_ip_address": configuration.get("AssociatePublicIpAddress", False),
            "metadata_options": [_metadata(configuration.get("MetadataOptions", {}))],
            "root_block_device": [disk for _, disk in devices[:1]],
            "ebs_block_device": [disk for _, disk in devices[1:]],
            "user_data": without_secret(configuration.get("UserData", "")),
        }
        yield calls.record("aws_launch_configuration", values["arn"], values, "describe_launch_configurations")


@collector(
    "autoscaling",
    types=("aws_autoscaling_group",),
    actions=("autoscaling:DescribeAutoScalingGroups",),
    covers=("aws_autoscaling_attachment",),
)
def groups(calls: Calls) -> Iterator[Record]:
    """Auto Scaling groups."""
    for group in calls.pages("describe_auto_scaling_groups", "AutoScalingGroups"):
        values = {
            "name": group["AutoScalingGroupName"],
            "arn": group["AutoScalingGroupARN"],
            "load_balancers": group.get("LoadBalancerNames", []),
            "target_group_arns": group.get("TargetGroupARNs", []),
            "traffic_source": [same(source, "Identifier", "Type") for source in group.get("TrafficSources", ())],
            "health_check_type": group.get("HealthCheckType"),
            **tags(group.get("Tags")),
        }
        yield calls.record("aws_autoscaling_group", values["arn"], values, "describe_auto_scaling_groups")


# -- what holds of a region as a whole -------------------------------------------------------------------------


def _setting(calls: Calls, type_: str, operation: str, values: dict[str, Any]) -> Record:
    return calls.record(type_, calls.arn("ec2", type_.removeprefix("aws_").replace("_", "-")), values, operation)


@collector("ec2", types=("aws_ebs_encryption_by_default",), actions=("ec2:GetEbsEncryptionByDefault",))
def encryption_by_default(calls: Calls) -> Iterator[Record]:
    """Whether new volumes are encrypted."""
    operation = "get_ebs_encryption_by_default"
    values = {"enabled": calls.get(operation)["EbsEncryptionByDefault"]}
    yield _setting(calls, "aws_ebs_encryption_by_default", operation, values)


@collector("ec2", types=("aws_ebs_snapshot_block_public_access",), actions=("ec2:GetSnapshotBlockPublicAccessState",))
def snapshot_block(calls: Calls) -> Iterator[Record]:
    """Whether snapshots may be shared with everyone."""
    operation = "get_snapshot_block_public_access_state"
    yield _setting(calls, "aws_ebs_snapshot_block_public_access", operation, {"state": calls.get(operation)["State"]})


@collector("ec2", types=("aws_ec2_image_block_public_access",), actions=("ec2:GetImageBlockPublicAccessState",))
def image_block(calls: Calls) -> Iterator[Record]:
    """Whether images may be shared with everyone."""
    operation = "get_image_block_public_access_state"
    state = calls.get(operation)["ImageBlockPublicAccessState"]
    yield _setting(calls, "aws_ec2_image_block_public_access", operation, {"state": state})


@collector("ec2", types=("aws_ec2_instance_metadata_defaults",), actions=("ec2:GetInstanceMetadataDefaults",))
def metadata_defaults(calls: Calls) -> Iterator[Record]:
    """The metadata service of machines whose launch says nothing of it; nothing where the account says nothing."""
    operation = "get_instance_metadata_defaults"
    answer = calls.get(operation).get("AccountLevel") or {}
    if answer:
        values = {snake(name): value for name, value in answer.items() if isinstance(value, (str, int))}
        yield _setting(calls, "aws_ec2_instance_metadata_defaults", operation, values)


@collector("ec2", types=("aws_ec2_serial_console_access",), actions=("ec2:GetSerialConsoleAccessStatus",))
def serial_console(calls: Calls) -> Iterator[Record]:
    """Whether serial consoles can be opened."""
    operation = "get_serial_console_access_status"
    values = {"enabled": calls.get(operation)["SerialConsoleAccessEnabled"]}
    yield _setting(calls, "aws_ec2_serial_console_access", operation, values)
