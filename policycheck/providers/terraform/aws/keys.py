"""Who owns the key that an argument names."""

from __future__ import annotations

import re

from policycheck.model.resource import Attribute
from policycheck.model.values import Unknown
from policycheck.providers.terraform.block import Block

KEY_TYPES = ("aws_kms_key", "aws_kms_alias", "aws_kms_replica_key", "aws_kms_external_key")


def customer_managed(block: Block, field: str) -> Attribute:
    """Whether the KMS key in `field` belongs to the customer.

    Not set means the service's own key (AWS Key Management Service Developer Guide, "AWS managed keys").
    A key that the input does not hold is unknown from its ARN alone: an AWS managed key has one of the same form.
    """
    value = block.read(field)
    if value is None or value == "":
        return block.derived(False, field)
    targets = block.targets(field, *KEY_TYPES)
    if isinstance(targets, Unknown):
        return block.derived(_of_references(targets), field)
    if isinstance(value, Unknown) and value.optional:
        return block.derived(value, field)
    if targets:
        return block.derived(_owner(targets[0]), field)
    if isinstance(value, Unknown):
        return block.derived(_of_references(value), field)
    configured = block.expressions is not None and field in block.expressions
    return block.derived(_of_name(str(value), configured), field)


def customer_managed_where_on(block: Block, field: str, switch: str) -> Attribute:
    """The same for what is encrypted at all: a key counts for nothing where `switch` says that nothing is."""
    on, key = block.flag(switch, default=None), customer_managed(block, field)
    if on.value is False:
        return block.derived(False, switch if key.value is True else field)
    return on if key.value is True and isinstance(on.value, Unknown) else key


def _of_references(value: Unknown) -> bool | Unknown:
    """What the resources tell that a key comes from, none of which is a key in the input."""
    if isinstance(value.shape, str) and ":kms:" in value.shape:
        return _of_name(value.shape, configured=True)
    if not value.references:
        # What is named in a part of a configuration that lacks its declaration is set, and by whom if not the customer.
        return True if value.given else value
    if any(_is_key(reference) for reference in value.references):
        return True
    return Unknown(f"the key comes from {value.references[0]}, which is no KMS key")


def _of_name(name: str, configured: bool) -> bool | Unknown:
    """What an alias tells by itself; whoever writes the ARN of a key into the configuration has made the key.

    Some services answer with a word for a key of their own (Neptune Analytics API Reference, ``GraphSummary``).
    """
    if "alias/aws/" in name or name.startswith("AWS_OWNED_"):
        return False
    if "alias/" in name or configured:
        return True
    return Unknown("the key is not in this input, so who manages it cannot be told")


def _is_key(address: str) -> bool:
    """Whether an address is that of a KMS key that the input refers to without declaring it, or of the outputs of
    another stack or of a module that is not there: AWS managed keys need no handing on. A data source that is not
    declared may have found one of those."""
    *outer, type_, name = ("", *re.sub(r'\[("[^"]*"|[^\]]*)\]', "", address).rpartition("module.")[2].split("."))
    if not type_:
        return bool(name)
    return (type_ in KEY_TYPES and "data" not in outer) or type_ == "terraform_remote_state"


def _owner(key: Block) -> bool | Unknown:
    """A managed key resource is the customer's; a data source says whose it is."""
    if key.entry.managed:
        return True
    manager = key.read("key_manager")
    if isinstance(manager, str):
        return manager == "CUSTOMER"
    for field in ("name", "key_id"):
        name = key.read(field)
        if isinstance(name, str):
            return _of_name(name, configured=field == "key_id")
    return Unknown("the key's manager is not known")
