"""Virtual machines of AWS, and what they are made from."""

from __future__ import annotations

import re
from typing import Any, Final

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown, is_unknown
from policycheck.providers.terraform.answers import one_of
from policycheck.providers.terraform.aws.keys import customer_managed
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.combine import every, some
from policycheck.providers.terraform.registry import part, terraform_type
from policycheck.semantics.secrets import carries_encoded_secret

_ATTACHMENTS: Final = ("aws_autoscaling_attachment", "aws_autoscaling_traffic_source_attachment")
for _attachment in _ATTACHMENTS:
    part(_attachment, "autoscaling_group_name", "aws_autoscaling_group")

_HASH: Final = re.compile(r"[0-9a-f]{40}")
"""How the provider's plans and states up to version 5 show ``user_data``: as its SHA-1."""


@terraform_type("aws_instance", "instance")
@terraform_type("aws_spot_instance_request", "instance")
def instance(machine: Block) -> Attributes:
    attributes = {
        **_metadata(machine),
        "public_address": machine.flag("associate_public_ip_address", default=False),
        "disks_encrypted": _disks(machine),
        "disks_customer_managed_key": _disk_keys(machine),
        "identity": machine.is_set("iam_instance_profile"),
        "monitored": machine.flag("monitoring", default=False),
        "plain_secrets": _user_data(machine),
    }
    return {**attributes, **_by_template(machine, attributes)}


_SET_BY: Final = {
    "metadata_protected": ("metadata_options",),
    "metadata_hop_limit": ("metadata_options",),
    "public_address": ("associate_public_ip_address", "network_interface"),
    "disks_encrypted": ("root_block_device", "ebs_block_device"),
    "disks_customer_managed_key": ("root_block_device", "ebs_block_device"),
    "identity": ("iam_instance_profile",),
    "monitored": ("monitoring",),
}
"""What a machine itself says of an attribute, which then overrules its launch template."""


def _by_template(machine: Block, attributes: Attributes) -> Attributes:
    """What a machine leaves to its launch template (aws provider documentation, ``aws_instance``)."""
    named = machine.block("launch_template")
    if machine.entry.graph.is_live or not named.present:
        return {}
    found = [named.targets(field, "aws_launch_template") for field in ("id", "name")]
    template = next((blocks[0] for blocks in found if isinstance(blocks, list) and blocks), None)
    left = [name for name, fields in _SET_BY.items() if all(machine.read(field) in (None, []) for field in fields)]
    if template is None:
        unseen = Unknown("the launch template is not in this input")
        return {name: named.derived(unseen, "id") for name in left if attributes[name].value is not True}
    given = {
        **launch_template(template),
        "identity": template.block("iam_instance_profile").exists(),
        "monitored": template.block("monitoring").flag("enabled", default=False),
    }
    return {name: given[name] for name in left if name in given}


@terraform_type("aws_launch_template", "instance")
def launch_template(template: Block) -> Attributes:
    attributes = {
        **_metadata(template),
        "public_address": some(
            [
                interface.flag("associate_public_ip_address", default=False)
                for interface in template.blocks("network_interfaces")
            ]
            or [template.derived(False, "network_interfaces")]
        ),
        "plain_secrets": _user_data(template),
    }
    disks = [mapping.block("ebs") for mapping in template.blocks("block_device_mappings")]
    if disks:
        attributes["disks_encrypted"] = every([disk.flag("encrypted", default=False) for disk in disks])
        attributes["disks_customer_managed_key"] = every([customer_managed(disk, "kms_key_id") for disk in disks])
    return attributes


@terraform_type("aws_launch_configuration", "instance")
def launch_configuration(configuration: Block) -> Attributes:
    return {
        **_metadata(configuration),
        "public_address": configuration.flag("associate_public_ip_address", default=False),
        "disks_encrypted": _disks(configuration),
        "plain_secrets": _user_data(configuration),
    }


@terraform_type("aws_ec2_instance_metadata_defaults", "instance")
def metadata_defaults(settings: Block) -> Attributes:
    """``no-preference`` leaves the choice to the image or the launch (EC2 API, ModifyInstanceMetadataDefaults)."""
    return {
        "metadata_protected": some(
            [
                one_of(settings, "http_tokens", ("required",), default="no-preference"),
                one_of(settings, "http_endpoint", ("disabled",), default="no-preference"),
            ]
        )
    }


@terraform_type("aws_ec2_serial_console_access", "instance")
def serial_console_access(setting: Block) -> Attributes:
    return {"serial_console": setting.flag("enabled", default=True)}


@terraform_type("aws_autoscaling_group", "instance_group")
def autoscaling_group(group: Block) -> Attributes:
    """Only a group behind a load balancer can take over its health checks."""
    attached = any(group.is_set(field).value is not False for field in ("load_balancers", "target_group_arns")) or any(
        group.parts(type_) for type_ in _ATTACHMENTS
    )
    if not attached and not group.blocks("traffic_source"):
        return {}
    kinds = group.text("health_check_type", default="EC2")  # several, with commas between (Auto Scaling API)
    return {"health_checked": kinds.then(lambda text: bool({"ELB", "VPC_LATTICE"} & set(text.upper().split(","))))}


def _metadata(machine: Block) -> Attributes:
    """Session tokens are required, or there is no metadata service (EC2 User Guide, "Use IMDSv2")."""
    options = machine.block("metadata_options")
    closed = one_of(options, "http_endpoint", ("disabled",), default="enabled")
    tokens = one_of(options, "http_tokens", ("required",), default=None)
    if tokens.value is False and options.read("http_tokens") is None:
        tokens = _default_tokens(machine, options)
    return {
        "metadata_protected": some([closed, tokens]),
        "metadata_hop_limit": options.number("http_put_response_hop_limit", default=1),
    }


def _default_tokens(machine: Block, options: Block) -> Attribute:
    """Where the launch says nothing, the account's default holds, then the image's (EC2 User Guide, "Order of
    precedence for instance metadata options")."""
    for entry in machine.entry.graph.by_type.get("aws_ec2_instance_metadata_defaults", ()):
        preferred = entry.block.text("http_tokens", default="no-preference").value
        if preferred != "no-preference":
            known = preferred if is_unknown(preferred) else preferred == "required"
            return options.derived(known, "http_tokens")
    images = machine.targets("ami", "aws_ami") if machine.entry.type == "aws_instance" else []
    if isinstance(images, list) and images and images[0].read("imds_support") == "v2.0":
        return options.derived(True, "http_tokens")
    return options.derived(False, "http_tokens")


def _volumes(machine: Block) -> list[Block]:
    """The declared block devices; those that the image brings and the machine leaves out are none."""
    devices = [*machine.blocks("root_block_device"), *machine.blocks("ebs_block_device")]
    return [device for device in devices if device.read("no_device") is not True]


def _disks(machine: Block) -> Attribute:
    """The root disk exists even where no block declares it; only the account's default could encrypt it then."""
    if not machine.entry.graph.is_live:
        defaults = machine.entry.graph.by_type.get("aws_ebs_encryption_by_default", ())
        if any(default.block.flag("enabled", default=True).value is True for default in defaults):
            return machine.fact(True)
    flags = [disk.flag("encrypted", default=False) for disk in _volumes(machine)]
    if not machine.blocks("root_block_device"):
        flags.append(machine.derived(False, "root_block_device"))
    return every(flags)


def _disk_keys(machine: Block) -> Attribute:
    keys = [customer_managed(disk, "kms_key_id") for disk in _volumes(machine)]
    return every(keys or [machine.derived(False, "root_block_device")])


def _user_data(machine: Block) -> Attribute:
    for field in ("user_data", "user_data_base64"):
        value: Any = machine.constant(field)
        if value is None:
            value = machine.read(field)
        if isinstance(value, str) and _HASH.fullmatch(value):
            value = Unknown("the provider keeps only a hash of it in the plan")
        if isinstance(value, Unknown):
            text = value.shape if isinstance(value.shape, str) else None
            if text is None:
                return machine.derived(value, field)
        else:
            text = value
        if isinstance(text, str) and carries_encoded_secret(text):
            return machine.derived([field], field)
    return machine.derived([], "user_data")
