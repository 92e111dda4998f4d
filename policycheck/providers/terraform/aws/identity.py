"""IAM of AWS."""

from __future__ import annotations

from policycheck.model.resource import Attributes
from policycheck.providers.terraform.aws.policies import ask
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.registry import terraform_type
from policycheck.semantics import iam_policy


@terraform_type("aws_iam_policy", "policy")
@terraform_type("aws_iam_role_policy", "policy")
@terraform_type("aws_iam_user_policy", "policy")
@terraform_type("aws_iam_group_policy", "policy")
@terraform_type("aws_ssoadmin_permission_set_inline_policy", "policy")
def identity_policy(policy: Block) -> Attributes:
    field = "inline_policy" if policy.entry.type.startswith("aws_ssoadmin") else "policy"
    return {
        "allows_admin": ask(policy, field, iam_policy.allows_admin, absent=False),
        "allows_service_wildcard": ask(policy, field, iam_policy.allows_wildcard_service, absent=False),
        "allows_escalation": ask(policy, field, iam_policy.escalates, absent=False),
    }


@terraform_type("aws_iam_role", "role")
def iam_role(role: Block) -> Attributes:
    return {
        "trusts_everyone": ask(role, "assume_role_policy", iam_policy.is_public, absent=False),
        "trusts_unguarded_federation": ask(
            role, "assume_role_policy", iam_policy.trusts_unguarded_federation, absent=False
        ),
    }


@terraform_type("aws_iam_role_policy_attachment", "policy")
@terraform_type("aws_iam_user_policy_attachment", "policy")
@terraform_type("aws_iam_group_policy_attachment", "policy")
@terraform_type("aws_iam_policy_attachment", "policy")
def policy_attachment(attachment: Block) -> Attributes:
    arn = attachment.text("policy_arn", default="")
    if not isinstance(arn.value, str):
        return {}  # a policy of this configuration, judged where it stands
    return {"allows_admin": attachment.derived(arn.value.endswith(":policy/AdministratorAccess"), "policy_arn")}


@terraform_type("aws_iam_account_password_policy", "account")
def account_password_policy(policy: Block) -> Attributes:
    return {
        "password_length": policy.number("minimum_password_length", default=6),
        "password_reuse_prevented": policy.number("password_reuse_prevention", default=0),
    }
