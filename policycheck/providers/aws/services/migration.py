"""AWS Database Migration Service."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from policycheck.providers.aws.calls import Calls
from policycheck.providers.aws.collector import collector
from policycheck.providers.aws.shapes import other
from policycheck.providers.live.record import Record


@collector("dms", types=("aws_dms_replication_instance",), actions=("dms:DescribeReplicationInstances",))
def replication_instances(calls: Calls) -> Iterator[Record]:
    """Machines that copy databases."""
    operation = "describe_replication_instances"
    for one in calls.pages(operation, "ReplicationInstances"):
        values = other(
            one, replication_instance_id="ReplicationInstanceIdentifier", name="ReplicationInstanceIdentifier",
            arn="ReplicationInstanceArn", kms_key_arn="KmsKeyId", publicly_accessible="PubliclyAccessible",
            auto_minor_version_upgrade="AutoMinorVersionUpgrade",
        )  # fmt: skip
        yield calls.record("aws_dms_replication_instance", one["ReplicationInstanceArn"], values, operation)


@collector("dms", types=("aws_dms_replication_config",), actions=("dms:DescribeReplicationConfigs",))
def replication_configurations(calls: Calls) -> Iterator[Record]:
    """Replications without a machine of their own."""
    operation = "describe_replication_configs"
    for one in calls.pages(operation, "ReplicationConfigs"):
        values = {
            **other(one, name="ReplicationConfigIdentifier", arn="ReplicationConfigArn"),
            "compute_config": [other(one, kms_key_id="ComputeConfig.KmsKeyId")],
        }
        yield calls.record("aws_dms_replication_config", one["ReplicationConfigArn"], values, operation)


@collector("dms", types=("aws_dms_endpoint",), actions=("dms:DescribeEndpoints",), covers=("aws_dms_s3_endpoint",))
def endpoints(calls: Calls) -> Iterator[Record]:
    """Databases that are copied from and to; DMS tells no password."""
    for one in calls.pages("describe_endpoints", "Endpoints"):
        values: dict[str, Any] = {
            **other(
                one, endpoint_id="EndpointIdentifier", name="EndpointIdentifier", arn="EndpointArn",
                engine_name="EngineName", ssl_mode="SslMode", kms_key_arn="KmsKeyId",
            ),
            "kafka_settings": [other(one, security_protocol="KafkaSettings.SecurityProtocol")],
            "redis_settings": [other(one, ssl_security_protocol="RedisSettings.SslSecurityProtocol")],
        }  # fmt: skip
        yield calls.record("aws_dms_endpoint", one["EndpointArn"], values, "describe_endpoints")
