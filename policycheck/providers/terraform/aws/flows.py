"""Where AWS resources pass data on to."""

from __future__ import annotations

from policycheck.model.resource import Attributes
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.flow import first_target, flow
from policycheck.providers.terraform.registry import terraform_type

_BUCKET = "aws_s3_bucket"


@terraform_type("aws_s3_bucket_replication_configuration", "data_flow")
def replication(configuration: Block) -> Attributes:
    destination = configuration.block("rule").block("destination")
    return flow(first_target(configuration, "bucket", _BUCKET), destination, "bucket", _BUCKET)


@terraform_type("aws_s3_bucket_logging", "data_flow")
def bucket_logging(logging: Block) -> Attributes:
    return flow(first_target(logging, "bucket", _BUCKET), logging, "target_bucket", _BUCKET)


@terraform_type("aws_db_instance", "data_flow")
def read_replica(db: Block) -> Attributes:
    source = first_target(db, "replicate_source_db", "aws_db_instance")
    return {} if db.is_set("replicate_source_db").value is False else _copied(source, db)


@terraform_type("aws_db_snapshot_copy", "data_flow")
def database_copy(copy: Block) -> Attributes:
    return _copied(first_target(copy, "source_db_snapshot_identifier", "aws_db_snapshot"), copy)


@terraform_type("aws_ebs_snapshot_copy", "data_flow")
def volume_copy(copy: Block) -> Attributes:
    return _copied(first_target(copy, "source_snapshot_id", "aws_ebs_snapshot"), copy)


def _copied(source: Block | None, copy: Block) -> Attributes:
    """The copy is itself where the data goes."""
    from policycheck.providers.terraform.flow import in_scope

    attributes = flow(source, copy, "")
    attributes["to_in_scope"] = copy.fact(in_scope(copy))
    return attributes


@terraform_type("aws_snapshot_create_volume_permission", "data_flow")
def shared_snapshot(permission: Block) -> Attributes:
    return flow(first_target(permission, "snapshot_id", "aws_ebs_snapshot"), permission, "account_id")


@terraform_type("aws_sns_topic_subscription", "data_flow")
def subscription(subscription_: Block) -> Attributes:
    topic = first_target(subscription_, "topic_arn", "aws_sns_topic")
    return flow(topic, subscription_, "endpoint", "aws_sqs_queue", "aws_lambda_function")


@terraform_type("aws_lambda_event_source_mapping", "data_flow")
def event_source(mapping: Block) -> Attributes:
    source = first_target(
        mapping, "event_source_arn", "aws_sqs_queue", "aws_kinesis_stream", "aws_dynamodb_table", "aws_msk_cluster"
    )
    return flow(source, mapping, "function_name", "aws_lambda_function")


@terraform_type("aws_cloudwatch_log_subscription_filter", "data_flow")
def log_subscription(filter_: Block) -> Attributes:
    group = first_target(filter_, "log_group_name", "aws_cloudwatch_log_group")
    return flow(
        group, filter_, "destination_arn", "aws_kinesis_stream", "aws_kinesis_firehose_delivery_stream",
        "aws_lambda_function",
    )  # fmt: skip


@terraform_type("aws_kinesis_firehose_delivery_stream", "data_flow")
def delivery(stream: Block) -> Attributes:
    return flow(stream, stream.block("extended_s3_configuration"), "bucket_arn", _BUCKET)
