"""Database Migration Service."""

from __future__ import annotations

from typing import Final

from policycheck.model.resource import Attribute, Attributes
from policycheck.providers.terraform.answers import negated, one_of
from policycheck.providers.terraform.aws.keys import customer_managed
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.registry import terraform_type

_OVER_HTTPS: Final = ("s3", "dynamodb", "kinesis", "opensearch", "elasticsearch", "neptune")
"""Engines that DMS reaches through AWS APIs, which are HTTPS (DMS User Guide, "Using SSL"); they have no SSL mode."""


@terraform_type("aws_dms_replication_instance", "data_pipeline")
def replication_instance(instance: Block) -> Attributes:
    return {
        # Storage is always encrypted, under the key aws/dms unless told otherwise (DMS User Guide).
        "encrypted": instance.fact(True),
        "customer_managed_key": customer_managed(instance, "kms_key_arn"),
        "public_network": instance.flag("publicly_accessible", default=False),
        "patched": instance.flag("auto_minor_version_upgrade", default=False),
    }


@terraform_type("aws_dms_replication_config", "data_pipeline")
def replication_config(replication: Block) -> Attributes:
    return {"customer_managed_key": customer_managed(replication.block("compute_config"), "kms_key_id")}


@terraform_type("aws_dms_endpoint", "data_pipeline")
def endpoint(end: Block) -> Attributes:
    attributes = {"customer_managed_key": customer_managed(end, "kms_key_arn")}
    engine = end.read("engine_name")
    if engine == "kafka":
        attributes["tls_required"] = _secured(end.block("kafka_settings"), "security_protocol", "plaintext")
    elif engine == "redis":
        attributes["tls_required"] = _secured(end.block("redis_settings"), "ssl_security_protocol", "ssl-encryption")
    elif engine not in _OVER_HTTPS:
        attributes["tls_required"] = _secured(end, "ssl_mode", "none")
    return attributes


def _secured(block: Block, field: str, default: str) -> Attribute:
    return negated(one_of(block, field, ("none", "plaintext"), default=default))


@terraform_type("aws_dms_s3_endpoint", "data_pipeline")
def s3_endpoint(end: Block) -> Attributes:
    return {"customer_managed_key": customer_managed(end, "kms_key_arn")}
