"""Trails, where they are kept, and logs of AWS."""

from __future__ import annotations

import math
from typing import Any, Final

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.aws.alarms import trail_alarms
from policycheck.providers.terraform.aws.keys import customer_managed
from policycheck.providers.terraform.aws.object_storage import s3_bucket
from policycheck.providers.terraform.aws.trail_events import every_object, management_events
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.combine import every
from policycheck.providers.terraform.registry import part, terraform_type
from policycheck.semantics.truth import both

part("aws_cloudwatch_log_metric_filter", "log_group_name", "aws_cloudwatch_log_group")

_LOCK: Final = "aws_s3_bucket_object_lock_configuration"


@terraform_type("aws_cloudtrail", "audit_trail")
def cloudtrail(trail: Block) -> Attributes:
    reach = {
        "complete": _complete(trail),
        "multi_region": trail.flag("is_multi_region_trail", default=False),
        "enabled": trail.flag("enable_logging", default=True),
    }
    return {
        **reach,
        "tamper_evident": trail.flag("enable_log_file_validation", default=False),
        "customer_managed_key": customer_managed(trail, "kms_key_id"),
        "streamed": trail.is_set("cloud_watch_logs_group_arn"),
        "delivery_notified": trail.is_set("sns_topic_name"),
        "object_reads_logged": every_object(trail, read=True),
        "object_writes_logged": every_object(trail, read=False),
        **trail_alarms(trail, both(*(attribute.value for attribute in reach.values()))),
    }


def _complete(trail: Block) -> Attribute:
    """Reads and writes of management, of global services too (CloudTrail User Guide, "Working with trails")."""
    managed = management_events(trail)
    return every([managed, trail.flag("include_global_service_events", default=True)], managed)


@terraform_type("aws_cloudtrail_event_data_store", "audit_trail")
def event_data_store(store: Block) -> Attributes:
    """Events in CloudTrail Lake cannot be changed (CloudTrail User Guide, "Event data stores")."""
    return {
        "complete": management_events(store),
        "multi_region": store.flag("multi_region_enabled", default=True),
        "customer_managed_key": customer_managed(store, "kms_key_id"),
        "retention_days": store.number("retention_period", default=2555),
        "deletion_protected": store.flag("termination_protection_enabled", default=True),
    }


@terraform_type("aws_s3_bucket", "audit_store")
def audit_bucket(bucket: Block) -> Attributes:
    """A bucket that a trail or AWS Config delivers to."""
    writers = (
        *bucket.referrers("aws_cloudtrail", "s3_bucket_name"),
        *bucket.referrers("aws_config_delivery_channel", "s3_bucket_name"),
    )
    if not writers:
        return {}
    attributes = s3_bucket(bucket)
    kept = {name: attributes[name] for name in ("public", "access_logged", "customer_managed_key")}
    return {**kept, "retention_locked": _locked(bucket)}


def _locked(bucket: Block) -> Attribute:
    """A default retention under Object Lock (S3 User Guide, "Locking objects with Object Lock")."""
    own = bucket.part(_LOCK)
    lock = own if own.present else bucket.block("object_lock_configuration")
    mode, enabled = lock.block("rule").block("default_retention").is_set("mode"), lock.read("object_lock_enabled")
    if mode.value is False and isinstance(enabled, Unknown):
        return lock.derived(enabled, "object_lock_enabled")
    return mode


@terraform_type("aws_cloudwatch_log_group", "log_group")
def cloudwatch_log_group(group: Block) -> Attributes:
    field = "retention_in_days"
    retention = group.number(field, default=0)
    if not isinstance(retention.value, Unknown) and retention.value == 0:
        # Records that nothing expires are kept (CloudWatch Logs API, PutRetentionPolicy).
        retention = group.derived(math.inf, field)
    return {
        "retention_days": retention,
        "retention_decided": group.derived(_written(group, field), field),
        "customer_managed_key": customer_managed(group, "kms_key_id"),
    }


def _written(block: Block, field: str) -> bool | Unknown:
    """Whether the configuration sets an argument; where there is none to see, whether it has another value than 0."""
    if block.reason is not None:
        return block.reason
    if block.expressions is not None:
        return field in block.expressions
    value: Any = block.read(field)
    return isinstance(value, Unknown) or value not in (None, 0)


@terraform_type("aws_xray_encryption_config", "log_group")
def xray_encryption(config: Block) -> Attributes:
    kind = config.text("type", default="NONE")
    if kind.value != "KMS":
        known = kind.value if isinstance(kind.value, Unknown) else False
        return {"customer_managed_key": config.derived(known, "type")}
    return {"customer_managed_key": customer_managed(config, "key_id")}
