"""Trails and logs of AWS."""

from __future__ import annotations

import math

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.aws.keys import customer_managed
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.registry import terraform_type


@terraform_type("aws_cloudtrail", "audit_trail")
def cloudtrail(trail: Block) -> Attributes:
    return {
        "complete": _complete(trail),
        "enabled": trail.flag("enable_logging", default=True),
        "tamper_evident": trail.flag("enable_log_file_validation", default=False),
        "customer_managed_key": customer_managed(trail, "kms_key_id"),
    }


def _complete(trail: Block) -> Attribute:
    """Management events of all regions and of global services (CloudTrail User Guide, "Working with trails")."""
    regions = trail.flag("is_multi_region_trail", default=False)
    if regions.value is not True:
        return regions
    events = trail.flag("include_global_service_events", default=True)
    selectors = trail.blocks("event_selector")
    if events.value is not True or not selectors:
        return regions if events.value is True else events
    managed = [selector.flag("include_management_events", default=True) for selector in selectors]
    return next((selector for selector in managed if selector.value is True), managed[0])


@terraform_type("aws_cloudwatch_log_group", "log_group")
def cloudwatch_log_group(group: Block) -> Attributes:
    retention = group.number("retention_in_days", default=0)
    if not isinstance(retention.value, Unknown) and retention.value == 0:
        # Records that nothing expires are kept (CloudWatch Logs API, PutRetentionPolicy).
        retention = group.derived(math.inf, "retention_in_days")
    return {"retention_days": retention, "customer_managed_key": customer_managed(group, "kms_key_id")}
