"""Mail that Simple Email Service sends and receives."""

from __future__ import annotations

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.aws.keys import customer_managed
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.combine import every
from policycheck.providers.terraform.registry import terraform_type


def _requires_tls(block: Block) -> Attribute:
    """TLS is optional by default: a server that knows none gets the mail in the clear (SES, "TLS policy")."""
    policy = block.text("tls_policy", default="Optional").value
    return block.derived(policy if isinstance(policy, Unknown) else policy.lower() == "require", "tls_policy")


@terraform_type("aws_ses_configuration_set", "mail_sending")
@terraform_type("aws_sesv2_configuration_set", "mail_sending")
def configuration_set(settings: Block) -> Attributes:
    return {"tls_required": _requires_tls(settings.block("delivery_options"))}


@terraform_type("aws_ses_receipt_rule", "mail_receiving")
def receipt_rule(rule: Block) -> Attributes:
    if rule.flag("enabled", default=False).value is False:
        return {}  # a rule that is off receives nothing
    attributes = {"tls_required": _requires_tls(rule), "scanned": rule.flag("scan_enabled", default=False)}
    stores = rule.blocks("s3_action")
    if stores:
        # With a key, SES encrypts the message itself before it stores it (SES Developer Guide, "S3 action").
        keys = [customer_managed(store, "kms_key_arn") for store in stores]
        attributes["stored_encrypted"] = every(keys, rule.fact(False))
    return attributes
