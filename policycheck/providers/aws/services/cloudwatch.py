"""Amazon CloudWatch: log groups, what is found in them, and alarms."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from policycheck.providers.aws.calls import Calls
from policycheck.providers.aws.collector import collector
from policycheck.providers.aws.shapes import other, same
from policycheck.providers.live.record import Record

_SUBSCRIPTION: Final = "aws_cloudwatch_log_subscription_filter"


@collector(
    "logs",
    types=("aws_cloudwatch_log_group",),
    actions=("logs:DescribeLogGroups",),
    serves=("audit_trail.alarms_on_*", "data_flow.from_in_scope"),
)
def log_groups(calls: Calls) -> Iterator[Record]:
    """Log groups."""
    for group in calls.pages("describe_log_groups", "logGroups"):
        arn = group["arn"].removesuffix(":*")
        values = {"name": group["logGroupName"], "arn": arn}
        values |= other(group, retention_in_days="retentionInDays", kms_key_id="kmsKeyId")
        yield calls.record("aws_cloudwatch_log_group", arn, values, "describe_log_groups")


@collector(
    "logs",
    types=("aws_cloudwatch_log_metric_filter",),
    actions=("logs:DescribeMetricFilters",),
    serves=("audit_trail.alarms_on_*",),
)
def metric_filters(calls: Calls) -> Iterator[Record]:
    """What is looked for in logs."""
    for filter_ in calls.pages("describe_metric_filters", "metricFilters"):
        group = calls.arn("logs", f"log-group:{filter_['logGroupName']}")
        metrics = [
            other(one, name="metricName", namespace="metricNamespace")
            for one in filter_.get("metricTransformations", ())
        ]
        values = {
            "log_group_name": group,
            "name": filter_["filterName"],
            "pattern": filter_.get("filterPattern", ""),
            "metric_transformation": metrics,
        }
        id_ = f"{group}:metric-filter:{filter_['filterName']}"
        yield calls.record("aws_cloudwatch_log_metric_filter", id_, values, "describe_metric_filters")


@collector(
    "cloudwatch",
    types=(_SUBSCRIPTION,),
    actions=("cloudwatch:ListMetrics", "logs:DescribeSubscriptionFilters"),
)
def subscriptions(calls: Calls) -> Iterator[Record]:
    """Where log groups pass on what they are sent.

    Filters can be listed of one group at a time only, and most groups have none: the measure of what was passed on
    names the groups that have, as far as they passed anything on in the last two weeks (CloudWatch API Reference,
    ``ListMetrics``).
    """
    forwarded = calls.pages("list_metrics", "Metrics", Namespace="AWS/Logs", MetricName="ForwardedLogEvents")
    dimensions = (one for metric in forwarded for one in metric.get("Dimensions", ()))
    groups = {one["Value"] for one in dimensions if one["Name"] == "LogGroupName"}
    if groups:
        logs = calls.of("logs")
        yield from calls.each(sorted(groups), lambda name: list(_subscriptions(logs, name)))


def _subscriptions(calls: Calls, group: str) -> Iterator[Record]:
    operation, arn = "describe_subscription_filters", calls.arn("logs", f"log-group:{group}")
    for filter_ in calls.pages(operation, "subscriptionFilters", logGroupName=group):
        values = {"log_group_name": arn, **other(filter_, name="filterName", destination_arn="destinationArn")}
        yield calls.record(_SUBSCRIPTION, f"{arn}:subscription-filter:{values['name']}", values, operation)


@collector(
    "cloudwatch",
    types=("aws_cloudwatch_metric_alarm", "aws_cloudwatch_composite_alarm"),
    actions=("cloudwatch:DescribeAlarms",),
    serves=("audit_trail.alarms_on_*",),
)
def alarms(calls: Calls) -> Iterator[Record]:
    """Alarms of both sorts."""
    for page in calls.answers("describe_alarms", AlarmTypes=["MetricAlarm", "CompositeAlarm"]):
        for key, type_ in (
            ("MetricAlarms", "aws_cloudwatch_metric_alarm"), ("CompositeAlarms", "aws_cloudwatch_composite_alarm"),
        ):  # fmt: skip
            for alarm in page.get(key, ()):
                values = {
                    "name": alarm["AlarmName"],
                    **other(alarm, arn="AlarmArn", ok_actions="OKActions"),
                    **same(alarm, "ActionsEnabled", "AlarmActions", "InsufficientDataActions"),
                    **same(alarm, "MetricName", "Namespace"),
                    "metric_query": [
                        {"metric": [other(query, metric_name="MetricStat.Metric.MetricName",
                                          namespace="MetricStat.Metric.Namespace")]}
                        for query in alarm.get("Metrics", ())
                        if "MetricStat" in query
                    ],
                }  # fmt: skip
                yield calls.record(type_, alarm["AlarmArn"], values, "describe_alarms")


@collector("xray", types=("aws_xray_encryption_config",), actions=("xray:GetEncryptionConfig",))
def trace_encryption(calls: Calls) -> Iterator[Record]:
    """Whose key traces are under in this region."""
    operation = "get_encryption_config"
    values = other(calls.get(operation), type="EncryptionConfig.Type", key_id="EncryptionConfig.KeyId")
    yield calls.record("aws_xray_encryption_config", calls.arn("xray", "encryption-config"), values, operation)
