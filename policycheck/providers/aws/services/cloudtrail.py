"""AWS CloudTrail: trails, those of the organisation among them, and event data stores."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from policycheck.model.values import Unknown
from policycheck.providers.aws.calls import Calls
from policycheck.providers.aws.collector import collector
from policycheck.providers.aws.shapes import at, other, same
from policycheck.providers.live.record import Record

_OPERATORS: Final = ("Equals", "StartsWith", "EndsWith", "NotEquals", "NotStartsWith", "NotEndsWith")


@collector(
    "cloudtrail",
    types=("aws_cloudtrail",),
    actions=("cloudtrail:DescribeTrails", "cloudtrail:GetTrailStatus", "cloudtrail:GetEventSelectors"),
    serves=("object_store.reads_audited", "object_store.writes_audited", "audit_store.*"),
)
def trails(calls: Calls) -> Iterator[Record]:
    """Trails, each once: in its home region, or in the first region that is read where that one is not."""
    shown = calls.get("describe_trails", includeShadowTrails=True).get("trailList", [])
    elsewhere = calls.region == calls.regions[0]
    own = [
        trail
        for trail in shown
        for home in [trail.get("HomeRegion", calls.region)]
        if home == calls.region or (elsewhere and home not in calls.regions)
    ]
    yield from calls.each(own, lambda trail: [_trail(calls, trail)])


def _trail(calls: Calls, trail: dict[str, Any]) -> Record:
    arn = trail["TrailARN"]
    status = calls.maybe("get_trail_status", Name=arn)
    values = {
        "name": trail["Name"],
        "arn": arn,
        **same(trail, "IncludeGlobalServiceEvents", "IsMultiRegionTrail", "IsOrganizationTrail", "KmsKeyId"),
        **other(
            trail, enable_log_file_validation="LogFileValidationEnabled", s3_bucket_name="S3BucketName",
            cloud_watch_logs_group_arn="CloudWatchLogsLogGroupArn", sns_topic_name="SnsTopicARN",
        ),
        "enable_logging": status if isinstance(status, Unknown) else at(status, "IsLogging"),
    }  # fmt: skip
    if trail.get("SnsTopicName") and "sns_topic_name" not in values:
        values["sns_topic_name"] = trail["SnsTopicName"]
    values |= _selectors(calls, arn)
    return calls.record("aws_cloudtrail", arn, values, "describe_trails")


def _selectors(calls: Calls, arn: str) -> dict[str, Any]:
    answer = calls.maybe("get_event_selectors", TrailName=arn)
    if isinstance(answer, Unknown):
        return {"event_selector": answer}
    basic = [
        {
            **same(one, "ReadWriteType", "IncludeManagementEvents"),
            "data_resource": [same(resource, "Type", "Values") for resource in one.get("DataResources", ())],
        }
        for one in (answer or {}).get("EventSelectors", ())
    ]
    return {"event_selector": basic, "advanced_event_selector": _advanced(answer or {})}


def _advanced(answer: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        {"field_selector": [same(field, "Field", *_OPERATORS) for field in one.get("FieldSelectors", ())]}
        for one in answer.get("AdvancedEventSelectors", ())
    ]


@collector(
    "cloudtrail",
    types=("aws_cloudtrail_event_data_store",),
    actions=("cloudtrail:ListEventDataStores", "cloudtrail:GetEventDataStore"),
)
def event_data_stores(calls: Calls) -> Iterator[Record]:
    """Event data stores of CloudTrail Lake."""
    listed = calls.pages("list_event_data_stores", "EventDataStores")
    yield from calls.each(listed, lambda store: [_store(calls, store["EventDataStoreArn"])])


def _store(calls: Calls, arn: str) -> Record:
    operation = "get_event_data_store"
    answer = calls.maybe(operation, EventDataStore=arn)
    values: dict[str, Any]
    if isinstance(answer, Unknown):
        names = ("multi_region_enabled", "kms_key_id", "retention_period", "termination_protection_enabled")
        values = {**dict.fromkeys(names, answer), "event_selector": answer}
    else:
        members = ("Name", "MultiRegionEnabled", "KmsKeyId", "RetentionPeriod", "TerminationProtectionEnabled")
        values = {**same(answer or {}, *members), "advanced_event_selector": _advanced(answer or {})}
    return calls.record("aws_cloudtrail_event_data_store", arn, {"arn": arn, **values}, operation)
