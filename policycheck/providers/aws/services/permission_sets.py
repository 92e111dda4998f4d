"""IAM Identity Center: permission sets, and the policies in them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any, Final

from policycheck.model.values import Unknown
from policycheck.providers.aws.calls import Calls
from policycheck.providers.aws.collector import collector
from policycheck.providers.aws.shapes import at, other, told
from policycheck.providers.live.record import Record

_SET: Final = "aws_ssoadmin_permission_set"


@collector(
    "sso-admin",
    types=(_SET, f"{_SET}_inline_policy", "aws_ssoadmin_managed_policy_attachment"),
    actions=(
        "sso:ListInstances", "sso:ListPermissionSets", "sso:DescribePermissionSet",
        "sso:GetInlinePolicyForPermissionSet", "sso:ListManagedPoliciesInPermissionSet",
    ),
)  # fmt: skip
def permission_sets(calls: Calls) -> Iterator[Record]:
    """Permission sets of the account's own instance. One of the organisation is judged in the account that owns it;
    other accounts see that it is there, and may not read it."""
    for instance in calls.pages("list_instances", "Instances"):
        if instance.get("OwnerAccountId", calls.account) != calls.account:
            continue
        own: dict[str, Any] = {"InstanceArn": instance["InstanceArn"]}
        listed = calls.pages("list_permission_sets", "PermissionSets", **own)
        yield from calls.each(listed, partial(_permission_set, calls, own))


def _permission_set(calls: Calls, instance: dict[str, Any], arn: str) -> Iterator[Record]:
    named, base = {**instance, "PermissionSetArn": arn}, {"instance_arn": instance["InstanceArn"]}
    operation = "describe_permission_set"
    answer = calls.maybe(operation, **named)
    values = told(
        answer,
        lambda found: other(found, name="PermissionSet.Name", session_duration="PermissionSet.SessionDuration"),
        "session_duration",
    )
    yield calls.record(_SET, arn, {"arn": arn, **base, **values}, operation)
    if not calls.wants_some("policy.*"):
        return
    operation = "get_inline_policy_for_permission_set"
    inline = calls.maybe(operation, **named)
    policy = inline if isinstance(inline, Unknown) else at(inline, "InlinePolicy")
    if isinstance(policy, Unknown) or policy:
        values = {"permission_set_arn": arn, "inline_policy": policy}
        yield calls.record(f"{_SET}_inline_policy", arn, values, operation)
    operation = "list_managed_policies_in_permission_set"
    for attached in calls.pages(operation, "AttachedManagedPolicies", **named):
        values = {"permission_set_arn": arn, "managed_policy_arn": attached["Arn"]}
        yield calls.record("aws_ssoadmin_managed_policy_attachment", f"{arn}#{attached['Arn']}", values, operation)
