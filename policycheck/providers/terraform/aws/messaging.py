"""Queues, topics, event buses and schedules of AWS."""

from __future__ import annotations

from policycheck.model.resource import Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.aws.keys import customer_managed
from policycheck.providers.terraform.aws.policies import ask
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.registry import part, terraform_type
from policycheck.semantics import iam_policy, resource_policy

part("aws_sqs_queue_policy", "queue_url", "aws_sqs_queue")
part("aws_sns_topic_policy", "arn", "aws_sns_topic")


@terraform_type("aws_sqs_queue", "queue")
def sqs_queue(queue: Block) -> Attributes:
    key = queue.is_set("kms_master_key_id")
    attributes = {
        # SSE-SQS is on by default since October 2022 (SQS Developer Guide, "Encryption at rest").
        "encrypted": key if key.value is True else queue.flag("sqs_managed_sse_enabled", default=True),
        "customer_managed_key": customer_managed(queue, "kms_master_key_id"),
    }
    if not queue.parts("aws_sqs_queue_policy"):
        attributes |= sqs_queue_policy(queue)
    return attributes


@terraform_type("aws_sqs_queue_policy", "queue")
def sqs_queue_policy(policy: Block) -> Attributes:
    """What a policy lets happen, judged on the resource where it stands."""
    return {
        "public": ask(policy, "policy", iam_policy.is_public, absent=False),
        "allows_every_action": ask(policy, "policy", resource_policy.allows_every_action, "sqs", absent=False),
    }


@terraform_type("aws_sns_topic", "topic")
def sns_topic(topic: Block) -> Attributes:
    attributes = {
        "encrypted": topic.is_set("kms_master_key_id"),
        "customer_managed_key": customer_managed(topic, "kms_master_key_id"),
    }
    if not topic.parts("aws_sns_topic_policy"):
        attributes |= topic_policy(topic)
    return attributes


@terraform_type("aws_sns_topic_policy", "topic")
@terraform_type("aws_cloudwatch_event_bus_policy", "topic")
def topic_policy(policy: Block) -> Attributes:
    return {"public": ask(policy, "policy", iam_policy.is_public, absent=False)}


@terraform_type("aws_sns_topic_subscription", "topic")
def sns_subscription(subscription: Block) -> Attributes:
    protocol = subscription.text("protocol", default="").value
    known = protocol if isinstance(protocol, Unknown) else protocol != "http"
    return {"delivery_encrypted": subscription.derived(known, "protocol")}


@terraform_type("aws_cloudwatch_event_bus", "topic")
def event_bus(bus: Block) -> Attributes:
    return {
        # EventBridge encrypts with a key of its own at least (EventBridge User Guide, "Encryption at rest").
        "encrypted": bus.fact(True),
        "customer_managed_key": customer_managed(bus, "kms_key_identifier"),
    }


@terraform_type("aws_cloudwatch_event_permission", "topic")
def event_permission(permission: Block) -> Attributes:
    """Everyone, unless a condition names the organisation."""
    principal = permission.text("principal", default="").value
    everyone = principal if isinstance(principal, Unknown) else principal == "*"
    limited = permission.block("condition").is_set("value")
    if everyone is True and limited.value is not False:
        return {"public": limited if isinstance(limited.value, Unknown) else permission.derived(False, "condition")}
    return {"public": permission.derived(everyone, "principal")}


@terraform_type("aws_scheduler_schedule", "queue")
def schedule(schedule_: Block) -> Attributes:
    return {
        # A schedule keeps the message that it will send, encrypted (EventBridge Scheduler User Guide, "Encryption").
        "encrypted": schedule_.fact(True),
        "customer_managed_key": customer_managed(schedule_, "kms_key_arn"),
    }
