"""Services of AWS that process data: Athena, EMR, Glue, Connect, QuickSight and Managed Flink."""

from __future__ import annotations

from typing import Any

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import is_unknown
from policycheck.providers.terraform.answers import at, json_tree, negated, one_of
from policycheck.providers.terraform.aws.keys import customer_managed
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.combine import every
from policycheck.providers.terraform.registry import terraform_type


@terraform_type("aws_athena_database", "data_service")
def athena_database(database: Block) -> Attributes:
    encryption = database.block("encryption_configuration")
    return {
        "encrypted": encryption.is_set("encryption_option"),
        "customer_managed_key": customer_managed(encryption, "kms_key"),
    }


@terraform_type("aws_athena_workgroup", "data_service")
def athena_workgroup(group: Block) -> Attributes:
    configuration = group.block("configuration")
    encryption = configuration.block("result_configuration").block("encryption_configuration")
    return {
        "encrypted": encryption.is_set("encryption_option"),
        "customer_managed_key": customer_managed(encryption, "kms_key_arn"),
        # On by default where there is a configuration (aws provider documentation).
        "encryption_enforced": configuration.flag("enforce_workgroup_configuration", default=True)
        if configuration.present
        else configuration.fact(False),
    }


@terraform_type("aws_emr_cluster", "data_service")
def emr_cluster(cluster: Block) -> Attributes:
    attributes = {
        "security_configured": cluster.is_set("security_configuration"),
        "kerberos": cluster.has("kerberos_attributes"),
    }
    public = _public_subnet(cluster)
    if public is not None:
        attributes["public_address"] = public
    if cluster.blocks("kerberos_attributes"):
        attributes["kerberos_realm"] = cluster.block("kerberos_attributes").text("realm", default=None)
    return attributes


def _public_subnet(cluster: Block) -> Attribute | None:
    """The master node has a public address where its subnet gives one (EMR Management Guide, "Networking")."""
    attributes = cluster.block("ec2_attributes")
    subnets = attributes.targets("subnet_id", "aws_subnet")
    if isinstance(subnets, list) and not subnets:
        subnets = attributes.targets("subnet_ids", "aws_subnet")
    if isinstance(subnets, list) and subnets:
        flags = [subnet.flag("map_public_ip_on_launch", default=False) for subnet in subnets]
        return next((flag for flag in flags if flag.value is not False), flags[0])
    return None


@terraform_type("aws_emr_block_public_access_configuration", "data_service")
def emr_public_access(setting: Block) -> Attributes:
    return {"public_rules_blocked": setting.flag("block_public_security_group_rules", default=None)}


@terraform_type("aws_emr_security_configuration", "data_service")
def emr_security_configuration(configuration: Block) -> Attributes:
    """EMR Management Guide, "Create a security configuration with the AWS CLI"."""
    tree = at(json_tree(configuration, "configuration"), "EncryptionConfiguration")
    rest = at(tree, "AtRestEncryptionConfiguration")
    disks = at(rest, "LocalDiskEncryptionConfiguration")
    mode = at(rest, "S3EncryptionConfiguration", "EncryptionMode")
    at_rest, transit = at(tree, "EnableAtRestEncryption"), at(tree, "EnableInTransitEncryption")

    def known(value: Any, wanted: Any) -> Attribute:
        return configuration.derived(value if is_unknown(value) else value == wanted, "configuration")

    on = known(at_rest, True)
    return {
        "encrypted": on,
        "kms_encrypted": every([known(mode if is_unknown(mode) else str(mode).endswith("-KMS"), True), on]),
        "local_disks_encrypted": known(disks if is_unknown(disks) else bool(disks), True),
        "volumes_encrypted": known(at(disks, "EnableEbsEncryption"), True),
        "transit_encrypted": known(transit, True),
    }


@terraform_type("aws_glue_data_catalog_encryption_settings", "data_service")
def glue_catalog(settings: Block) -> Attributes:
    both = settings.block("data_catalog_encryption_settings")
    catalog, passwords = both.block("encryption_at_rest"), both.block("connection_password_encryption")
    return {
        "encrypted": every(
            [
                negated(one_of(catalog, "catalog_encryption_mode", ("DISABLED",), default="DISABLED")),
                passwords.flag("return_connection_password_encrypted", default=False),
            ]
        ),
        "customer_managed_key": every(
            [customer_managed(catalog, "sse_aws_kms_key_id"), customer_managed(passwords, "aws_kms_key_id")]
        ),
    }


@terraform_type("aws_glue_security_configuration", "data_service")
def glue_security_configuration(configuration: Block) -> Attributes:
    all_ = configuration.block("encryption_configuration")
    logs, bookmarks = all_.block("cloudwatch_encryption"), all_.block("job_bookmarks_encryption")
    storage = all_.block("s3_encryption")
    return {
        "encrypted": every(
            [
                one_of(logs, "cloudwatch_encryption_mode", ("SSE-KMS",), default="DISABLED"),
                one_of(bookmarks, "job_bookmarks_encryption_mode", ("CSE-KMS",), default="DISABLED"),
                negated(one_of(storage, "s3_encryption_mode", ("DISABLED",), default="DISABLED")),
            ]
        ),
        "customer_managed_key": every([customer_managed(part, "kms_key_arn") for part in (logs, bookmarks, storage)]),
    }


@terraform_type("aws_glue_crawler", "data_service")
@terraform_type("aws_glue_dev_endpoint", "data_service")
@terraform_type("aws_glue_job", "data_service")
def glue_component(component: Block) -> Attributes:
    return {"security_configured": component.is_set("security_configuration")}


@terraform_type("aws_connect_instance_storage_config", "data_service")
def connect_storage(storage: Block) -> Attributes:
    """Where recordings and transcripts go; S3 and Firehose encrypt where nothing else is said."""
    config = storage.block("storage_config")
    for field in ("s3_config", "kinesis_video_stream_config"):
        target = config.block(field)
        if target.present:
            key = customer_managed(target.block("encryption_config"), "key_id")
            return {"encrypted": target.fact(True), "customer_managed_key": key}
    return {}


@terraform_type("aws_quicksight_data_source", "data_service")
def quicksight_data_source(source: Block) -> Attributes:
    disabled = source.block("ssl_properties").flag("disable_ssl", default=False)
    return {"transit_encrypted": negated(disabled)}


@terraform_type("aws_kinesisanalyticsv2_application", "data_service")
def flink_application(application: Block) -> Attributes:
    return {"logged": application.has("cloudwatch_logging_options")}
