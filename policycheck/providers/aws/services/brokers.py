"""Amazon MSK and Amazon MQ."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from policycheck.providers.aws.calls import Calls
from policycheck.providers.aws.collector import collector
from policycheck.providers.aws.shapes import at, other, told
from policycheck.providers.live.record import Record


@collector("kafka", types=("aws_msk_cluster", "aws_msk_serverless_cluster"), actions=("kafka:ListClustersV2",))
def kafka_clusters(calls: Calls) -> Iterator[Record]:
    """Kafka clusters, which one call describes whole."""
    operation = "list_clusters_v2"
    for cluster in calls.pages(operation, "ClusterInfoList"):
        named = other(cluster, cluster_name="ClusterName", name="ClusterName", arn="ClusterArn")
        if cluster.get("ClusterType") == "SERVERLESS":
            yield calls.record("aws_msk_serverless_cluster", cluster["ClusterArn"], named, operation)
        else:
            values = {**named, **_provisioned(cluster.get("Provisioned") or {})}
            yield calls.record("aws_msk_cluster", cluster["ClusterArn"], values, operation)


def _provisioned(cluster: dict[str, Any]) -> dict[str, Any]:
    encryption = other(
        cluster.get("EncryptionInfo") or {}, encryption_at_rest_kms_key_arn="EncryptionAtRest.DataVolumeKMSKeyId"
    )
    transit = other(
        at(cluster, "EncryptionInfo.EncryptionInTransit") or {}, client_broker="ClientBroker", in_cluster="InCluster"
    )
    access = other(cluster, type="BrokerNodeGroupInfo.ConnectivityInfo.PublicAccess.Type")
    login = cluster.get("ClientAuthentication") or {}
    places = {"cloudwatch_logs": "CloudWatchLogs", "firehose": "Firehose", "s3": "S3"}
    logs = {
        name: [{"enabled": at(cluster, f"LoggingInfo.BrokerLogs.{key}.Enabled") is True}]
        for name, key in places.items()
    }
    return {
        "encryption_info": [{**encryption, "encryption_in_transit": [transit]}],
        "broker_node_group_info": [{"connectivity_info": [{"public_access": [access]}]}],
        "client_authentication": [
            {
                **other(login, unauthenticated="Unauthenticated.Enabled"),
                "sasl": [other(login, iam="Sasl.Iam.Enabled", scram="Sasl.Scram.Enabled")],
                "tls": [other(login, certificate_authority_arns="Tls.CertificateAuthorityArnList")],
            }
        ],
        "logging_info": [{"broker_logs": [logs]}],
    }


@collector("mq", types=("aws_mq_broker",), actions=("mq:ListBrokers", "mq:DescribeBroker"))
def brokers(calls: Calls) -> Iterator[Record]:
    """Brokers of ActiveMQ and RabbitMQ."""
    yield from calls.each(calls.pages("list_brokers", "BrokerSummaries"), lambda one: [_broker(calls, one)])


def _broker(calls: Calls, listed: dict[str, Any]) -> Record:
    answer = calls.maybe("describe_broker", BrokerId=listed["BrokerId"])
    unread = ("encryption_options", "logs", "publicly_accessible", "auto_minor_version_upgrade")

    def shape(broker: Any) -> dict[str, Any]:
        return {
            "encryption_options": [
                other(
                    broker,
                    use_aws_owned_key="EncryptionOptions.UseAwsOwnedKey",
                    kms_key_id="EncryptionOptions.KmsKeyId",
                )
            ],
            "logs": [other(broker, general="Logs.General", audit="Logs.Audit")],
            **other(
                broker, publicly_accessible="PubliclyAccessible", auto_minor_version_upgrade="AutoMinorVersionUpgrade"
            ),
        }

    named = other(listed, id="BrokerId", broker_name="BrokerName", name="BrokerName", arn="BrokerArn",
                  engine_type="EngineType")  # fmt: skip
    return calls.record(
        "aws_mq_broker", listed["BrokerArn"], {**named, **told(answer, shape, *unread)}, "describe_broker"
    )
