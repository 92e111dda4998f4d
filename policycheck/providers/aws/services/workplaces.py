"""Amazon Connect, QuickSight, Kendra and CloudSearch."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any, Final

from policycheck.providers.aws.calls import Calls, error_code
from policycheck.providers.aws.collector import collector
from policycheck.providers.aws.shapes import other, told
from policycheck.providers.live.calls import CallFailed
from policycheck.providers.live.record import Record

_STORAGE: Final = "aws_connect_instance_storage_config"
_KEPT: Final = (
    "ATTACHMENTS", "CALL_RECORDINGS", "CHAT_TRANSCRIPTS", "CONTACT_EVALUATIONS", "MEDIA_STREAMS", "SCHEDULED_REPORTS",
    "SCREEN_RECORDINGS",
)  # fmt: skip
"""What Connect keeps in S3 or as video; the rest it sends to streams, which are judged themselves."""


@collector(
    "connect", types=(_STORAGE,), actions=("connect:ListInstances", "connect:ListInstanceStorageConfigs")
)  # fmt: skip
def recordings(calls: Calls) -> Iterator[Record]:
    """Where instances of Connect keep recordings and transcripts."""
    for instance in calls.pages("list_instances", "InstanceSummaryList"):
        yield from calls.each(_KEPT, partial(_storages, calls, instance))


def _storages(calls: Calls, instance: dict[str, Any], kind: str) -> Iterator[Record]:
    operation = "list_instance_storage_configs"
    key = {"key_id": "EncryptionConfig.KeyId", "encryption_type": "EncryptionConfig.EncryptionType"}
    for one in calls.pages(operation, "StorageConfigs", InstanceId=instance["Id"], ResourceType=kind):
        config: dict[str, Any] = {}
        for field, path in (("s3_config", "S3Config"), ("kinesis_video_stream_config", "KinesisVideoStreamConfig")):
            if one.get(path):
                encryption = other(one[path], **key)
                config[field] = [{"encryption_config": [encryption] if encryption else []}]
        values = {"instance_id": instance["Id"], "resource_type": kind, "storage_config": [config]}
        id_ = f"{instance['Arn']}/storage/{kind}/{one['AssociationId']}"
        yield calls.record(_STORAGE, id_, values, operation)


@collector("quicksight", types=("aws_quicksight_data_source",), actions=("quicksight:ListDataSources",))
def data_sources(calls: Calls) -> Iterator[Record]:
    """Where QuickSight reads from; nowhere, where the account has not subscribed to it."""
    operation = "list_data_sources"
    try:
        for one in calls.pages(operation, "DataSources", AwsAccountId=calls.account):
            values = {
                **other(one, name="Name", data_source_id="DataSourceId", arn="Arn", type="Type"),
                "ssl_properties": [other(one, disable_ssl="SslProperties.DisableSsl")],
            }
            yield calls.record("aws_quicksight_data_source", one["Arn"], values, operation)
    except CallFailed as error:
        if error_code(error) != "ResourceNotFoundException":
            raise


@collector("kendra", types=("aws_kendra_index",), actions=("kendra:ListIndices", "kendra:DescribeIndex"))
def indices(calls: Calls) -> Iterator[Record]:
    """Indices of Kendra."""
    listed = calls.pages("list_indices", "IndexConfigurationSummaryItems")
    yield from calls.each(listed, lambda one: [_index(calls, one)])


def _index(calls: Calls, listed: dict[str, Any]) -> Record:
    field = "server_side_encryption_configuration"

    def shape(found: Any) -> dict[str, Any]:
        return {field: [other(found, kms_key_id="ServerSideEncryptionConfiguration.KmsKeyId")]}

    arn = calls.arn("kendra", f"index/{listed['Id']}")
    values = {**other(listed, id="Id", name="Name"), "arn": arn}
    given = told(calls.maybe("describe_index", Id=listed["Id"]), shape, field)
    return calls.record("aws_kendra_index", arn, {**values, **given}, "describe_index")


@collector(
    "cloudsearch",
    types=("aws_cloudsearch_domain",),
    actions=("cloudsearch:DescribeDomains", "cloudsearch:DescribeDomainEndpointOptions"),
)
def search_domains(calls: Calls) -> Iterator[Record]:
    """Domains of CloudSearch."""
    listed = (one for one in calls.pages("describe_domains", "DomainStatusList") if not one.get("Deleted"))
    yield from calls.each(listed, lambda one: [_search_domain(calls, one)])


def _search_domain(calls: Calls, listed: dict[str, Any]) -> Record:
    options = "DomainEndpointOptions.Options."

    def shape(found: Any) -> dict[str, Any]:
        fields = {"enforce_https": f"{options}EnforceHTTPS", "tls_security_policy": f"{options}TLSSecurityPolicy"}
        return {"endpoint_options": [other(found, **fields)]}

    operation = "describe_domain_endpoint_options"
    answer = calls.maybe(operation, DomainName=listed["DomainName"])
    values = {"name": listed["DomainName"], "arn": listed["ARN"], **told(answer, shape, "endpoint_options")}
    return calls.record("aws_cloudsearch_domain", listed["ARN"], values, operation)
