"""Amazon SQS and SNS, and the buses of EventBridge."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from policycheck.model.values import Unknown
from policycheck.providers.aws.calls import Calls
from policycheck.providers.aws.collector import collector
from policycheck.providers.aws.shapes import other
from policycheck.providers.live.record import Record


@collector(
    "sqs",
    types=("aws_sqs_queue",),
    actions=("sqs:ListQueues", "sqs:GetQueueAttributes"),
    covers=("aws_sqs_queue_policy",),
)
def queues(calls: Calls) -> Iterator[Record]:
    """Queues."""
    listed = calls.recorded("AWS::SQS::Queue", calls.pages("list_queues", "QueueUrls"), lambda url: (url, calls.region))
    yield from calls.each(listed, lambda url: [_queue(calls, url)])


def _queue(calls: Calls, url: str) -> Record:
    name = url.rpartition("/")[2]
    arn = calls.arn("sqs", name)
    names = ["KmsMasterKeyId", "SqsManagedSseEnabled", "Policy"]
    answer = calls.maybe("get_queue_attributes", QueueUrl=url, AttributeNames=names)
    values: dict[str, Any]
    if isinstance(answer, Unknown):
        values = dict.fromkeys(("kms_master_key_id", "sqs_managed_sse_enabled", "policy"), answer)
    else:
        values = {"sqs_managed_sse_enabled": False} | other(
            (answer or {}).get("Attributes", {}), kms_master_key_id="KmsMasterKeyId",
            sqs_managed_sse_enabled="SqsManagedSseEnabled", policy="Policy",
        )  # fmt: skip
    values = {"name": name, "url": url, "arn": arn, **values}
    told_by = calls.told_by("get_queue_attributes", answer)
    return Record("aws_sqs_queue", arn, values, calls.account, calls.region, told_by)


@collector(
    "sns",
    types=("aws_sns_topic",),
    actions=("sns:ListTopics", "sns:GetTopicAttributes"),
    covers=("aws_sns_topic_policy",),
)
def topics(calls: Calls) -> Iterator[Record]:
    """Topics."""
    arns = (topic["TopicArn"] for topic in calls.pages("list_topics", "Topics"))
    listed = calls.recorded("AWS::SNS::Topic", arns, lambda arn: (arn, calls.region))
    yield from calls.each(listed, lambda arn: [_topic(calls, arn)])


def _topic(calls: Calls, arn: str) -> Record:
    answer = calls.maybe("get_topic_attributes", TopicArn=arn)
    if isinstance(answer, Unknown):
        values: dict[str, Any] = dict.fromkeys(("kms_master_key_id", "policy"), answer)
    else:
        values = other((answer or {}).get("Attributes", {}), kms_master_key_id="KmsMasterKeyId", policy="Policy")
    values = {"name": arn.rpartition(":")[2], "arn": arn, **values}
    told_by = calls.told_by("get_topic_attributes", answer)
    return Record("aws_sns_topic", arn, values, calls.account, calls.region, told_by)


@collector("sns", types=("aws_sns_topic_subscription",), actions=("sns:ListSubscriptions",))
def subscriptions(calls: Calls) -> Iterator[Record]:
    """Who gets the messages of a topic; the address of a web hook may carry a secret and is left out."""
    for one in calls.pages("list_subscriptions", "Subscriptions"):
        protocol = one.get("Protocol")
        names = {"topic_arn": "TopicArn", "protocol": "Protocol"}
        if protocol not in ("http", "https"):
            names["endpoint"] = "Endpoint"
        arn = one["SubscriptionArn"]
        id_ = arn if arn.startswith("arn:") else f"{one['TopicArn']}:{arn}:{protocol}"
        yield calls.record("aws_sns_topic_subscription", id_, other(one, **names), "list_subscriptions")


@collector(
    "events",
    types=("aws_cloudwatch_event_bus", "aws_cloudwatch_event_bus_policy"),
    actions=("events:ListEventBuses",),
    covers=("aws_cloudwatch_event_permission",),
)
def buses(calls: Calls) -> Iterator[Record]:
    """Event buses, with their policies."""
    for bus in calls.pages("list_event_buses", "EventBuses"):
        values = other(bus, name="Name", arn="Arn", kms_key_identifier="KmsKeyIdentifier")
        yield calls.record("aws_cloudwatch_event_bus", bus["Arn"], values, "list_event_buses")
        if bus.get("Policy"):
            values = {"event_bus_name": bus["Name"], "policy": bus["Policy"]}
            yield calls.record("aws_cloudwatch_event_bus_policy", bus["Arn"], values, "list_event_buses")
