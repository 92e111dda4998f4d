"""Amazon Kinesis: data streams and Firehose."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from policycheck.model.values import Unknown
from policycheck.providers.aws.calls import Calls
from policycheck.providers.aws.collector import collector
from policycheck.providers.aws.shapes import at, other
from policycheck.providers.live.record import Record

_POLICY: Final = "aws_kinesis_resource_policy"


@collector(
    "kinesis",
    types=("aws_kinesis_stream", _POLICY),
    actions=("kinesis:ListStreams", "kinesis:DescribeStreamSummary", "kinesis:GetResourcePolicy"),
    serves=("data_flow.*",),
)
def streams(calls: Calls) -> Iterator[Record]:
    """Data streams, and who else may read them."""
    yield from calls.each(calls.pages("list_streams", "StreamNames"), lambda name: _stream(calls, name))


def _stream(calls: Calls, name: str) -> Iterator[Record]:
    operation = "describe_stream_summary"
    answer = calls.maybe(operation, StreamName=name)
    arn = calls.arn("kinesis", f"stream/{name}")
    values: dict[str, Any] = {"encryption_type": answer, "kms_key_id": answer}
    if not isinstance(answer, Unknown):
        summary = at(answer, "StreamDescriptionSummary") or {}
        values = other(summary, encryption_type="EncryptionType", kms_key_id="KeyId")
    yield calls.record("aws_kinesis_stream", arn, {"name": name, "arn": arn, **values}, operation)
    if calls.wants("stream.public"):
        operation = "get_resource_policy"
        answer = calls.maybe(operation, "ResourceNotFoundException", ResourceARN=arn)
        policy = answer if isinstance(answer, Unknown) else at(answer, "Policy")
        if policy not in (None, "", "{}"):
            yield calls.record(_POLICY, f"{arn}/policy", {"resource_arn": arn, "policy": policy}, operation)


@collector(
    "firehose",
    types=("aws_kinesis_firehose_delivery_stream",),
    actions=("firehose:ListDeliveryStreams", "firehose:DescribeDeliveryStream"),
)
def delivery_streams(calls: Calls) -> Iterator[Record]:
    """Delivery streams."""
    listed = calls.pages("list_delivery_streams", "DeliveryStreamNames")
    yield from calls.each(listed, lambda name: [_delivery(calls, name)])


def _delivery(calls: Calls, name: str) -> Record:
    operation = "describe_delivery_stream"
    answer = calls.maybe(operation, DeliveryStreamName=name)
    arn = calls.arn("firehose", f"deliverystream/{name}")
    values: dict[str, Any] = {"name": name, "arn": arn, "server_side_encryption": answer}
    if not isinstance(answer, Unknown):
        described = at(answer, "DeliveryStreamDescription") or {}
        encryption = described.get("DeliveryStreamEncryptionConfiguration", {})
        destination = (described.get("Destinations") or [{}])[0]
        values |= {
            "server_side_encryption": [
                {
                    "enabled": encryption.get("Status") == "ENABLED",
                    **other(encryption, key_type="KeyType", key_arn="KeyARN"),
                }
            ],
            "extended_s3_configuration": [other(destination, bucket_arn="ExtendedS3DestinationDescription.BucketARN")],
        }
        if at(described, "Source.KinesisStreamSourceDescription"):
            stream = at(described, "Source.KinesisStreamSourceDescription.KinesisStreamARN")
            values["kinesis_source_configuration"] = [{"kinesis_stream_arn": stream}]
        if at(described, "Source.MSKSourceDescription"):
            values["msk_source_configuration"] = [
                {"topic_name": at(described, "Source.MSKSourceDescription.TopicName")}
            ]
    return calls.record("aws_kinesis_firehose_delivery_stream", arn, values, operation)
