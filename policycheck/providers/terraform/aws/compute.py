"""Virtual machines and functions of AWS."""

from __future__ import annotations

import base64
import binascii
import re
from typing import Final

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.aws.keys import customer_managed
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.registry import terraform_type
from policycheck.semantics.secrets import carries_secret, looks_secret, names_secret

_HASH: Final = re.compile(r"[0-9a-f]{40}")
"""How the provider's plans and states up to version 5 show ``user_data``: as its SHA-1."""


@terraform_type("aws_instance", "instance")
def instance(machine: Block) -> Attributes:
    return {
        "metadata_protected": _metadata(machine),
        "public_address": machine.flag("associate_public_ip_address", default=False),
        "disks_encrypted": _disks(machine),
        "plain_secrets": _user_data(machine),
    }


@terraform_type("aws_launch_template", "instance")
def launch_template(template: Block) -> Attributes:
    attributes = {"metadata_protected": _metadata(template), "plain_secrets": _user_data(template)}
    interfaces = template.blocks("network_interfaces")
    if interfaces:
        addresses = [interface.flag("associate_public_ip_address", default=False) for interface in interfaces]
        attributes["public_address"] = next((a for a in addresses if a.value is not False), addresses[0])
    disks = [mapping.block("ebs") for mapping in template.blocks("block_device_mappings")]
    if disks:
        flags = [disk.flag("encrypted", default=False) for disk in disks]
        attributes["disks_encrypted"] = next((flag for flag in flags if flag.value is not True), flags[0])
    return attributes


@terraform_type("aws_launch_configuration", "instance")
def launch_configuration(configuration: Block) -> Attributes:
    return instance(configuration)


def _metadata(machine: Block) -> Attribute:
    """Session tokens are required, or there is no metadata service (EC2 User Guide, "Use IMDSv2")."""
    options = machine.block("metadata_options")
    if options.text("http_endpoint", default="enabled").value == "disabled":
        return options.derived(True, "http_endpoint")
    tokens = options.text("http_tokens", default="optional")
    known = tokens.value if isinstance(tokens.value, Unknown) else tokens.value == "required"
    return options.derived(known, "http_tokens")


def _disks(machine: Block) -> Attribute:
    """The root disk exists even where no block declares it; only the account's default could encrypt it then."""
    root = machine.blocks("root_block_device")
    disks = [*root, *machine.blocks("ebs_block_device")]
    flags = [disk.flag("encrypted", default=False) for disk in disks]
    if not root:
        flags.append(machine.derived(False, "root_block_device"))
    defaults = machine.entry.graph.by_type.get("aws_ebs_encryption_by_default", ())
    if any(default.block.flag("enabled", default=True).value is True for default in defaults):
        return machine.fact(True)
    return next((flag for flag in flags if flag.value is not True), flags[0])


def _user_data(machine: Block) -> Attribute:
    for field in ("user_data", "user_data_base64"):
        value = machine.constant(field)
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
        if isinstance(text, str) and (carries_secret(text) or carries_secret(_decoded(text))):
            return machine.derived([field], field)
    return machine.derived([], "user_data")


def _decoded(text: str) -> str:
    try:
        return base64.b64decode(text, validate=True).decode("utf-8", "replace")
    except (binascii.Error, ValueError):
        return ""


@terraform_type("aws_lambda_function", "function")
def lambda_function(function: Block) -> Attributes:
    environment = function.block("environment")
    variables = environment.tree("variables")
    attributes = {"plain_secrets": environment.derived(_plain(variables), "variables")}
    if environment.present:
        attributes["environment_customer_key"] = customer_managed(function, "kms_key_arn")
    return attributes


def _plain(variables: object) -> list[str] | Unknown:
    if isinstance(variables, Unknown):
        return variables
    if not isinstance(variables, dict):
        return []
    found = sorted(
        name for name, value in variables.items() if isinstance(value, str) and looks_secret(str(name), value)
    )
    hidden = [value for name, value in variables.items() if isinstance(value, Unknown) and names_secret(str(name))]
    return hidden[0] if hidden and not found else found
