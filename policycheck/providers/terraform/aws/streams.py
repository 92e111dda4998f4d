"""Streams and brokers of AWS, and AppFlow: Kinesis, Firehose, Kafka, ActiveMQ."""

from __future__ import annotations

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.aws.keys import customer_managed
from policycheck.providers.terraform.aws.policies import ask
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.combine import every, some
from policycheck.providers.terraform.registry import terraform_type
from policycheck.semantics import iam_policy


@terraform_type("aws_kinesis_stream", "stream")
def kinesis_stream(stream: Block) -> Attributes:
    kind = stream.text("encryption_type", default="NONE").value
    encrypted = stream.derived(kind if isinstance(kind, Unknown) else kind == "KMS", "encryption_type")
    key = customer_managed(stream, "kms_key_id")
    return {"encrypted": encrypted, "customer_managed_key": encrypted if encrypted.value is False else key}


@terraform_type("aws_kinesis_resource_policy", "stream")
def kinesis_policy(policy: Block) -> Attributes:
    return {"public": ask(policy, "policy", iam_policy.is_public, absent=False)}


@terraform_type("aws_kinesis_video_stream", "stream")
def video_stream(stream: Block) -> Attributes:
    # Kinesis Video Streams encrypts always (Developer Guide, "Data protection in Kinesis Video Streams").
    return {"encrypted": stream.fact(True), "customer_managed_key": customer_managed(stream, "kms_key_id")}


@terraform_type("aws_kinesis_firehose_delivery_stream", "stream")
def firehose(stream: Block) -> Attributes:
    """A stream that reads another one stores nothing itself (Firehose Developer Guide, "Data protection")."""
    if stream.blocks("kinesis_source_configuration") or stream.blocks("msk_source_configuration"):
        return {}
    encryption = stream.block("server_side_encryption")
    enabled = encryption.flag("enabled", default=False)
    return {"encrypted": enabled, "customer_managed_key": _firehose_key(encryption, enabled)}


def _firehose_key(encryption: Block, enabled: Attribute) -> Attribute:
    if enabled.value is not True:
        return enabled
    kind = encryption.text("key_type", default="AWS_OWNED_CMK")
    if kind.value == "AWS_OWNED_CMK":
        return encryption.derived(False, "key_type")
    return kind if isinstance(kind.value, Unknown) else customer_managed(encryption, "key_arn")


@terraform_type("aws_msk_cluster", "broker")
def msk_cluster(cluster: Block) -> Attributes:
    encryption = cluster.block("encryption_info")
    access = cluster.block("broker_node_group_info").block("connectivity_info").block("public_access")
    kind = access.text("type", default="DISABLED").value
    logs = cluster.block("logging_info").block("broker_logs")
    places = [logs.block(name).flag("enabled", default=False) for name in ("cloudwatch_logs", "firehose", "s3")]
    return {
        "customer_managed_key": customer_managed(encryption, "encryption_at_rest_kms_key_arn"),
        "tls_required": _msk_tls(encryption.block("encryption_in_transit")),
        "public_network": access.derived(kind if isinstance(kind, Unknown) else kind != "DISABLED", "type"),
        "authenticated": _msk_login(cluster.block("client_authentication")),
        "logged": some(places, logs.fact(False)),
    }


def _msk_tls(transit: Block) -> Attribute:
    """TLS alone, to clients and between brokers, unless set otherwise (aws provider, ``aws_msk_cluster``)."""
    clients = transit.text("client_broker", default="TLS").value
    outside = transit.derived(clients if isinstance(clients, Unknown) else clients == "TLS", "client_broker")
    return every([outside, transit.flag("in_cluster", default=True)], outside)


def _msk_login(login: Block) -> Attribute:
    """With nothing set, everyone who reaches the brokers may use them (MSK Developer Guide, "Authentication")."""
    if login.flag("unauthenticated", default=False).value is True:
        return login.derived(False, "unauthenticated")
    sasl = login.block("sasl")
    ways = [sasl.flag("iam", default=False), sasl.flag("scram", default=False)]
    ways.append(login.block("tls").is_set("certificate_authority_arns"))
    return some(ways, login.fact(False))


@terraform_type("aws_msk_serverless_cluster", "broker")
def msk_serverless(cluster: Block) -> Attributes:
    # Serverless clusters take IAM over TLS only, inside the VPC (MSK Developer Guide, "MSK Serverless").
    return {
        "tls_required": cluster.fact(True),
        "public_network": cluster.fact(False),
        "authenticated": cluster.fact(True),
    }


@terraform_type("aws_mq_broker", "broker")
def mq_broker(broker: Block) -> Attributes:
    logs = broker.block("logs")
    attributes = {
        "customer_managed_key": _mq_key(broker.block("encryption_options")),
        # Amazon MQ takes TLS only (Amazon MQ Developer Guide, "Data protection").
        "tls_required": broker.fact(True),
        "public_network": broker.flag("publicly_accessible", default=False),
        "authenticated": broker.fact(True),
        "logged": logs.flag("general", default=False),
        "patched": broker.flag("auto_minor_version_upgrade", default=False),
    }
    if str(broker.read("engine_type")).lower() != "rabbitmq":
        # RabbitMQ has no audit log (Amazon MQ Developer Guide, "Configuring Amazon MQ for RabbitMQ logs").
        attributes["audit_logged"] = logs.flag("audit", default=False)
    return attributes


def _mq_key(options: Block) -> Attribute:
    owned = options.flag("use_aws_owned_key", default=True)
    if owned.value is True:
        return options.derived(False, "use_aws_owned_key")
    return owned if isinstance(owned.value, Unknown) else customer_managed(options, "kms_key_id")


@terraform_type("aws_appflow_flow", "data_pipeline")
def appflow(flow: Block) -> Attributes:
    return {"customer_managed_key": customer_managed(flow, "kms_arn")}


@terraform_type("aws_appflow_connector_profile", "data_pipeline")
def appflow_connection(profile: Block) -> Attributes:
    """AppFlow tells a live account no key, but the secret that it keeps under that key (AppFlow API Reference,
    ``ConnectorProfile``)."""
    if not profile.entry.graph.is_live:
        return {"customer_managed_key": customer_managed(profile, "kms_arn")}
    secrets = profile.targets("credentials_arn", "aws_secretsmanager_secret")
    if isinstance(secrets, list) and secrets:
        return {"customer_managed_key": customer_managed(secrets[0], "kms_key_id")}
    reason = Unknown("the secret that it keeps its log-in in is not in this input")
    return {"customer_managed_key": profile.derived(secrets if isinstance(secrets, Unknown) else reason, "kms_arn")}
