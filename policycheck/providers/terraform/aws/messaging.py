"""Queues and topics of AWS."""

from __future__ import annotations

from policycheck.model.resource import Attributes
from policycheck.providers.terraform.aws.keys import customer_managed
from policycheck.providers.terraform.aws.policies import ask
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.registry import part, terraform_type
from policycheck.semantics import iam_policy

part("aws_sqs_queue_policy", "queue_url", "aws_sqs_queue")
part("aws_sns_topic_policy", "arn", "aws_sns_topic")


@terraform_type("aws_sqs_queue", "queue")
def sqs_queue(queue: Block) -> Attributes:
    key = queue.is_set("kms_master_key_id")
    policy = queue.part("aws_sqs_queue_policy")
    return {
        # SSE-SQS is on by default since October 2022 (SQS Developer Guide, "Encryption at rest").
        "encrypted": key if key.value is True else queue.flag("sqs_managed_sse_enabled", default=True),
        "customer_managed_key": customer_managed(queue, "kms_master_key_id"),
        "public": ask(policy if policy.present else queue, "policy", iam_policy.is_public, absent=False),
    }


@terraform_type("aws_sns_topic", "topic")
def sns_topic(topic: Block) -> Attributes:
    policy = topic.part("aws_sns_topic_policy")
    return {
        "encrypted": topic.is_set("kms_master_key_id"),
        "customer_managed_key": customer_managed(topic, "kms_master_key_id"),
        "public": ask(policy if policy.present else topic, "policy", iam_policy.is_public, absent=False),
    }
