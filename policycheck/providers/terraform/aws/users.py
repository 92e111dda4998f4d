"""Users, groups, credentials and account-wide settings of AWS."""

from __future__ import annotations

import math
from typing import Final

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.aws.policies import ask
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.facts import facts
from policycheck.providers.terraform.graph import Graph
from policycheck.providers.terraform.registry import part, terraform_type
from policycheck.semantics import iam_grants

_MEMBERSHIP: Final = "aws_iam_user_group_membership"

part("aws_iam_user_login_profile", "user", "aws_iam_user")
part(_MEMBERSHIP, "user", "aws_iam_user")
part("aws_iam_group_membership", "group", "aws_iam_group")
part("aws_iam_group_policy", "group", "aws_iam_group")
part("aws_iam_group_policy_attachment", "group", "aws_iam_group")


@terraform_type("aws_iam_user", "user")
def iam_user(user: Block) -> Attributes:
    login = user.part("aws_iam_user_login_profile")
    keys = [key for key in user.referrers("aws_iam_access_key", "user") if key.read("status") != "Inactive"]
    return {
        "local": user.fact(True),
        "console_access": login.fact(login.present if login.reason is None else login.reason),
        "in_group": _in_group(user),
        "active_access_keys": _key_count(user, keys),
        **facts(user, "mfa", "idle_days"),
    }


def _key_count(user: Block, keys: list[Block]) -> Attribute:
    """How many keys are not switched off; unknown where a second one may be."""
    unsure = [status for key in keys if isinstance(status := key.read("status"), Unknown)]
    if len(keys) - len(unsure) <= 1 < len(keys):
        return keys[1].derived(unsure[0], "status")
    return (keys[1] if len(keys) > 1 else user).fact(len(keys))


def _in_group(user: Block) -> Attribute:
    own = [membership.is_set("groups") for membership in user.parts(_MEMBERSHIP)]
    groups = user.referrers("aws_iam_group_membership", "users")
    otherwise = user.fact(True) if groups else user.without(False, _MEMBERSHIP)
    return next((answer for answer in own if answer.value is not False), otherwise)


@terraform_type("aws_iam_group", "group")
def iam_group(group: Block) -> Attributes:
    own = [membership.is_set("users") for membership in group.parts("aws_iam_group_membership")]
    return {
        "has_members": next((answer for answer in own if answer.value is not False), _named_by_users(group)),
        "mfa_enforced": _mfa_enforced(group),
    }


def _named_by_users(group: Block) -> Attribute:
    """Whether a user is put into the group; unknown where one is put into groups that are not known."""
    if group.referrers(_MEMBERSHIP, "groups"):
        return group.fact(True)
    unknown = group.entry.graph.once(_unknown_groups)
    return group.without(False, "aws_iam_group_membership") if unknown is None else group.fact(unknown)


def _unknown_groups(graph: Graph) -> Unknown | None:
    """Groups that are not known and have users."""
    named = [entry.block.tree("groups") for entry in graph.by_type.get(_MEMBERSHIP, ())]
    listed = [name for names in named for name in (names if isinstance(names, list) else [names])]
    return next((name for name in listed if isinstance(name, Unknown) and not name.references), None)


def _mfa_enforced(group: Block) -> Attribute:
    """Whether a policy of the group asks how the session began (IAM User Guide, "Secure API access with MFA")."""
    policies: list[Block] = group.parts("aws_iam_group_policy")
    unknown: Attribute | None = None
    for attachment in (
        *group.parts("aws_iam_group_policy_attachment"),
        *group.referrers("aws_iam_policy_attachment", "groups"),
    ):
        named = attachment.targets("policy_arn", "aws_iam_policy")
        if isinstance(named, Unknown):
            unknown = attachment.derived(named, "policy_arn")
        else:
            policies = [*policies, *named]
    for policy in policies:
        answer = ask(policy, "policy", iam_grants.asks_for_mfa, absent=False)
        if answer.value is True:
            return answer
        if isinstance(answer.value, Unknown):
            unknown = answer
    own = ("aws_iam_group_policy", "aws_iam_group_policy_attachment")
    return group.without(False, *own) if unknown is None else unknown


@terraform_type("aws_iam_access_key", "credential")
def access_key(key: Block) -> Attributes:
    user = key.text("user", default="")
    of_root = False if isinstance(user.value, Unknown) else user.value.lower() in ("root", "<root_account>")
    return {"of_root": key.derived(of_root, "user"), **facts(key, "age_days", "idle_days")}


@terraform_type("aws_account", "account")
def account(whole: Block) -> Attributes:
    return facts(whole, "root_mfa", "root_hardware_mfa", "root_idle_days", "access_analysed")


@terraform_type("aws_iam_account_password_policy", "account")
def account_password_policy(policy: Block) -> Attributes:
    """What a policy leaves out is not asked for (IAM API Reference, "UpdateAccountPasswordPolicy")."""
    age = policy.number("max_password_age", default=0)
    return {
        "password_length": policy.number("minimum_password_length", default=6),
        "password_lowercase": policy.flag("require_lowercase_characters", default=False),
        "password_uppercase": policy.flag("require_uppercase_characters", default=False),
        "password_numbers": policy.flag("require_numbers", default=False),
        "password_symbols": policy.flag("require_symbols", default=False),
        "password_reuse_prevented": policy.number("password_reuse_prevention", default=0),
        "password_age_days": policy.derived(math.inf, "max_password_age") if age.value == 0 else age,
    }


@terraform_type("aws_accessanalyzer_analyzer", "account")
def access_analyzer(analyzer: Block) -> Attributes:
    unused = analyzer.text("type", default="ACCOUNT")
    if isinstance(unused.value, str) and unused.value.endswith("UNUSED_ACCESS"):
        return {}
    return {"access_analysed": analyzer.fact(True)}


@terraform_type("aws_cognito_user_pool", "user_directory")
def cognito_user_pool(pool: Block) -> Attributes:
    """Defaults: Cognito Developer Guide, "Password policies" and "Threat protection"."""
    rules = pool.block("password_policy")
    add_ons = pool.block("user_pool_add_ons").text("advanced_security_mode", default="OFF")
    mfa = pool.text("mfa_configuration", default="OFF")
    classes = {
        f"password_{name}": rules.flag(f"require_{name}", default=not rules.present)
        for name in ("lowercase", "uppercase", "numbers", "symbols")
    }
    return {
        "mfa": mfa if isinstance(mfa.value, Unknown) else pool.derived(mfa.value == "ON", "mfa_configuration"),
        "password_length": rules.number("minimum_length", default=8),
        **classes,
        "threat_protected": add_ons
        if isinstance(add_ons.value, Unknown)
        else pool.derived(add_ons.value == "ENFORCED", "user_pool_add_ons"),
        "deletion_protected": _active(pool.text("deletion_protection", default="INACTIVE")),
    }


def _active(state: Attribute) -> Attribute:
    known = state.value if isinstance(state.value, Unknown) else state.value == "ACTIVE"
    return Attribute(known, state.origin, state.field)


@terraform_type("aws_cognito_identity_pool", "user_directory")
def cognito_identity_pool(pool: Block) -> Attributes:
    return {"guests": pool.flag("allow_unauthenticated_identities", default=False)}
