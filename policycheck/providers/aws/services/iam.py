"""AWS IAM: users, groups, roles and policies in one bulk call; the account's password policy."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final

from policycheck.model.values import Unknown
from policycheck.providers.aws.calls import Calls
from policycheck.providers.aws.collector import collector
from policycheck.providers.aws.shapes import tags
from policycheck.providers.live.calls import CallFailed
from policycheck.providers.live.record import Failure, Record

_BULK: Final = "get_account_authorization_details"
_OF_SERVICES: Final = "/aws-service-role/"
_DEFAULT_LENGTH: Final = 8
"""What is asked of passwords where the account has no policy (IAM User Guide, "Default password policy")."""

_TYPES: Final = (
    "aws_iam_group", "aws_iam_role", "aws_iam_policy", "aws_iam_user_policy", "aws_iam_group_policy",
    "aws_iam_role_policy", "aws_iam_user_policy_attachment", "aws_iam_group_policy_attachment",
    "aws_iam_role_policy_attachment", "aws_iam_user_group_membership",
)  # fmt: skip


@collector(
    "iam",
    types=_TYPES,
    actions=("iam:GetAccountAuthorizationDetails", "iam:ListRoles"),
    regional=False,
    serves=("user.in_group",),
    covers=("aws_iam_policy_attachment", "aws_iam_group_membership"),
)
def authorizations(calls: Calls) -> Iterator[Record]:
    """Groups, roles and policies, and what users may do; service-linked roles are AWS's own."""
    durations = _durations(calls) if calls.wants("role.session_hours") else {}
    client_filter = ["User", "Role", "Group", "LocalManagedPolicy"]
    for page in calls.answers(_BULK, Filter=client_filter):
        for user in page.get("UserDetailList", ()):
            groups = {"user": user["UserName"], "groups": user.get("GroupList", [])}
            yield calls.record("aws_iam_user_group_membership", user["Arn"], groups, _BULK)
            yield from _grants(calls, "user", user, "UserPolicyList")
        for group in page.get("GroupDetailList", ()):
            values = {"name": group["GroupName"], "arn": group["Arn"]}
            yield calls.record("aws_iam_group", group["Arn"], values, _BULK)
            yield from _grants(calls, "group", group, "GroupPolicyList")
        for role in page.get("RoleDetailList", ()):
            if not role.get("Path", "/").startswith(_OF_SERVICES):
                yield _role(calls, role, durations)
                yield from _grants(calls, "role", role, "RolePolicyList")
        for policy in page.get("Policies", ()):
            yield from _policy(calls, policy)


def _durations(calls: Calls) -> dict[str, int] | Unknown:
    """How long sessions of each role may last, which the bulk call does not tell."""
    try:
        return {role["Arn"]: role.get("MaxSessionDuration", 3600) for role in calls.pages("list_roles", "Roles")}
    except CallFailed as error:
        return error.failure.as_unknown()


def _role(calls: Calls, role: dict[str, Any], durations: dict[str, int] | Unknown) -> Record:
    duration = durations if isinstance(durations, Unknown) else durations.get(role["Arn"], 3600)
    values = {
        "name": role["RoleName"],
        "arn": role["Arn"],
        "assume_role_policy": _text(role.get("AssumeRolePolicyDocument")),
        "max_session_duration": duration,
        **tags(role.get("Tags")),
    }
    return calls.record("aws_iam_role", role["Arn"], values, _BULK)


def _text(document: Any) -> Any:
    """A policy as text, as Terraform has it; botocore decodes what the API gives."""
    return json.dumps(document) if isinstance(document, dict) else document


def _grants(calls: Calls, word: str, owner: dict[str, Any], inline: str) -> Iterator[Record]:
    """The policies that are written into an identity, and those that are attached to it."""
    name = owner[f"{word.capitalize()}Name"]
    for policy in owner.get(inline, ()):
        values = {word: name, "name": policy["PolicyName"], "policy": _text(policy["PolicyDocument"])}
        yield calls.record(f"aws_iam_{word}_policy", f"{owner['Arn']}:{policy['PolicyName']}", values, _BULK)
    for policy in owner.get("AttachedManagedPolicies", ()):
        values = {word: name, "policy_arn": policy["PolicyArn"]}
        id_ = f"{owner['Arn']}:{policy['PolicyArn']}"
        yield calls.record(f"aws_iam_{word}_policy_attachment", id_, values, _BULK)


def _policy(calls: Calls, policy: dict[str, Any]) -> Iterator[Record]:
    versions = policy.get("PolicyVersionList", ())
    default = next((version for version in versions if version.get("IsDefaultVersion")), None)
    if default is not None:
        name = policy["Arn"].rpartition("/")[2]
        values = {"name": name, "arn": policy["Arn"], "policy": _text(default["Document"])}
        yield calls.record("aws_iam_policy", policy["Arn"], values, _BULK)


@collector(
    "iam",
    types=("aws_iam_account_password_policy",),
    actions=("iam:GetAccountPasswordPolicy",),
    regional=False,
)
def password_policy(calls: Calls) -> Iterator[Record | Failure]:
    """The account's password policy, or what AWS asks for where there is none."""
    operation = "get_account_password_policy"
    answer = calls.maybe(operation, "NoSuchEntity")
    values: dict[str, Any] = {"minimum_password_length": _DEFAULT_LENGTH}
    if isinstance(answer, Unknown):
        call, account = calls.action(operation), calls.account
        reason = answer.reason.partition(":")[0]
        yield Failure(call, reason, account, calls.region, ("aws_iam_account_password_policy",))
        return
    if answer is not None:
        policy = answer["PasswordPolicy"]
        values = {
            "minimum_password_length": policy.get("MinimumPasswordLength"),
            "require_lowercase_characters": policy.get("RequireLowercaseCharacters"),
            "require_uppercase_characters": policy.get("RequireUppercaseCharacters"),
            "require_numbers": policy.get("RequireNumbers"),
            "require_symbols": policy.get("RequireSymbols"),
            "password_reuse_prevention": policy.get("PasswordReusePrevention"),
            "max_password_age": policy.get("MaxPasswordAge"),
        }
    arn = calls.arn("iam", "account-password-policy", regional=False)
    yield calls.record("aws_iam_account_password_policy", arn, values, operation)
