"""KMS keys and Secrets Manager."""

from __future__ import annotations

import math

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.aws.keys import customer_managed
from policycheck.providers.terraform.aws.policies import ask
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.registry import part, terraform_type
from policycheck.semantics import iam_policy

part("aws_kms_key_policy", "key_id", "aws_kms_key")
part("aws_secretsmanager_secret_rotation", "secret_id", "aws_secretsmanager_secret")


@terraform_type("aws_kms_key", "key")
def kms_key(key: Block) -> Attributes:
    policy = key.part("aws_kms_key_policy")
    attributes = {
        "deletion_delay_days": key.number("deletion_window_in_days", default=30),
        "public": ask(policy if policy.present else key, "policy", iam_policy.is_public, absent=False),
    }
    if key.text("customer_master_key_spec", default="SYMMETRIC_DEFAULT").value == "SYMMETRIC_DEFAULT":
        # Only symmetric keys can be rotated (KMS Developer Guide, "Rotate AWS KMS keys").
        attributes["rotation_days"] = _rotation(key)
    return attributes


def _rotation(key: Block) -> Attribute:
    enabled = key.flag("enable_key_rotation", default=False)
    if isinstance(enabled.value, Unknown):
        return enabled
    if enabled.value is not True:
        return key.derived(math.inf, "enable_key_rotation")
    period = key.number("rotation_period_in_days", default=365)
    return period if key.read("rotation_period_in_days") is not None else key.derived(365, "enable_key_rotation")


@terraform_type("aws_secretsmanager_secret", "secret")
def secretsmanager_secret(secret: Block) -> Attributes:
    rotation = secret.part("aws_secretsmanager_secret_rotation")
    return {
        "encrypted": secret.fact(True),
        "customer_managed_key": customer_managed(secret, "kms_key_id"),
        "rotated": rotation.fact(rotation.present if rotation.reason is None else rotation.reason),
    }


@terraform_type("aws_ssm_parameter", "secret")
def ssm_parameter(parameter: Block) -> Attributes:
    if parameter.read("type") != "SecureString":
        return {}
    return {"encrypted": parameter.fact(True), "customer_managed_key": customer_managed(parameter, "key_id")}
