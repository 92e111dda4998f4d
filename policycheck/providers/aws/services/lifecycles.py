"""Amazon Data Lifecycle Manager."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from policycheck.providers.aws.calls import Calls
from policycheck.providers.aws.collector import collector
from policycheck.providers.aws.shapes import at, other, tags, told
from policycheck.providers.live.record import Record


@collector(
    "dlm",
    types=("aws_dlm_lifecycle_policy",),
    actions=("dlm:GetLifecyclePolicies", "dlm:GetLifecyclePolicy"),
    serves=("*.backed_up",),
)
def policies(calls: Calls) -> Iterator[Record]:
    """What snapshots and images are made of, and how long they are kept."""
    yield from calls.each(calls.pages("get_lifecycle_policies", "Policies"), lambda one: [_policy(calls, one)])


def _policy(calls: Calls, listed: dict[str, Any]) -> Record:
    def shape(found: Any) -> dict[str, Any]:
        details = at(found, "Policy.PolicyDetails") or {}
        return {
            "policy_details": [
                {
                    "resource_types": details.get("ResourceTypes", []),
                    "target_tags": tags(details.get("TargetTags"))["tags"],
                    "schedule": [_schedule(one) for one in details.get("Schedules") or ()],
                    "action": [_action(one) for one in details.get("Actions") or ()],
                }
            ],
            **other(found, state="Policy.State"),
        }

    id_ = listed["PolicyId"]
    arn = calls.arn("dlm", f"policy/{id_}")
    answer = calls.maybe("get_lifecycle_policy", PolicyId=id_)
    values = {"id": id_, "arn": arn, "name": id_, **told(answer, shape, "policy_details", "state")}
    return calls.record("aws_dlm_lifecycle_policy", arn, values, "get_lifecycle_policy")


def _schedule(given: dict[str, Any]) -> dict[str, Any]:
    create, retain = given.get("CreateRule") or {}, given.get("RetainRule") or {}
    copies = given.get("CrossRegionCopyRules") or ()
    return {
        "create_rule": [other(create, interval="Interval", cron_expression="CronExpression")],
        "retain_rule": [other(retain, count="Count", interval="Interval", interval_unit="IntervalUnit")],
        "cross_region_copy_rule": [other(one, encrypted="Encrypted", cmk_arn="CmkArn") for one in copies],
    }


def _action(given: dict[str, Any]) -> dict[str, Any]:
    copies = [one.get("EncryptionConfiguration") or {} for one in given.get("CrossRegionCopy") or ()]
    encryption = [{"encryption_configuration": [other(one, encrypted="Encrypted", cmk_arn="CmkArn")]} for one in copies]
    return {"cross_region_copy": encryption}
