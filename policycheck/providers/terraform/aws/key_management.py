"""KMS keys and private certificate authorities of AWS."""

from __future__ import annotations

import math
import re
from typing import Any, Final

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.aws.policies import ask_all, document
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.facts import facts
from policycheck.providers.terraform.registry import part, terraform_type
from policycheck.semantics import iam_policy, key_policy

_DEFAULT_POLICY: Final = r'"Id"\s*:\s*"key-default-1"'

part("aws_kms_key_policy", "key_id", "aws_kms_key", "aws_kms_external_key", "aws_kms_replica_key")


@terraform_type("aws_kms_key", "key")
def kms_key(key: Block) -> Attributes:
    attributes = {"enabled": key.flag("is_enabled", default=True), **_held(key), **facts(key, "pending_deletion")}
    symmetric = key.text("customer_master_key_spec", default="SYMMETRIC_DEFAULT").value == "SYMMETRIC_DEFAULT"
    if symmetric and key.is_set("custom_key_store_id").value is False:
        # Only symmetric keys that KMS made itself rotate (KMS Developer Guide, "Rotate AWS KMS keys").
        attributes["rotation_days"] = _rotation(key)
    return attributes


@terraform_type("aws_kms_external_key", "key")
@terraform_type("aws_kms_replica_key", "key")
@terraform_type("aws_kms_replica_external_key", "key")
def imported_or_replicated_key(key: Block) -> Attributes:
    """Imported material does not rotate, and a replica rotates with its primary."""
    return {"enabled": key.flag("enabled", default=True), **_held(key)}


def _held(key: Block) -> Attributes:
    """Who may use a key, and how long its deletion takes."""
    own = key.part("aws_kms_key_policy")
    holder = own if own.present else key
    attributes = {
        "deletion_delay_days": key.number("deletion_window_in_days", default=30),
        "policy_defined": _defined(holder),
        **ask_all(holder, "policy", {"public": iam_policy.is_public}),
    }
    known = document(holder, "policy")
    policy = iam_policy.parse({} if known is None else known)
    if isinstance(policy, iam_policy.Policy) and key_policy.serves_enclaves(policy):
        attributes["attestation_enforced"] = holder.derived(key_policy.attestation_enforced(policy), "policy")
        attributes["attests_debug_enclaves"] = holder.derived(key_policy.attests_debug_enclaves(policy), "policy")
    return attributes


def _defined(holder: Block) -> Attribute:
    """Whether the policy is one of the key's own: KMS gives a key without one a policy with this id."""
    policy = holder.read("policy")
    return holder.derived(False, "policy") if _is_default(policy) else holder.is_set("policy")


def _is_default(policy: Any) -> bool:
    return isinstance(policy, str) and re.search(_DEFAULT_POLICY, policy) is not None


def _rotation(key: Block) -> Attribute:
    enabled = key.flag("enable_key_rotation", default=False)
    if isinstance(enabled.value, Unknown):
        return enabled
    if enabled.value is not True:
        return key.derived(math.inf, "enable_key_rotation")
    if key.read("rotation_period_in_days") in (None, 0):
        return key.derived(365, "enable_key_rotation")
    return key.number("rotation_period_in_days", default=365)


@terraform_type("aws_acmpca_certificate_authority", "certificate_authority")
def private_certificate_authority(authority: Block) -> Attributes:
    """Revocation: AWS Private CA User Guide, "Plan your certificate revocation method"."""
    revocation = authority.block("revocation_configuration")
    ways = [revocation.block(way).flag("enabled", default=False) for way in ("crl_configuration", "ocsp_configuration")]
    if authority.text("usage_mode", default="GENERAL_PURPOSE").value == "SHORT_LIVED_CERTIFICATE":
        return {}  # such certificates end before a revocation would be noticed
    return {"revocation_published": next((way for way in ways if way.value is not False), ways[0])}
