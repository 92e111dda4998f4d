"""AWS Glue and Amazon Athena."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from policycheck.providers.aws.calls import Calls
from policycheck.providers.aws.collector import collector
from policycheck.providers.aws.shapes import at, other, told
from policycheck.providers.live.calls import CallFailed
from policycheck.providers.live.record import Record

_CATALOG: Final = "aws_glue_data_catalog_encryption_settings"
_PRIMARY: Final = "primary"
"""The work group that every region has (Athena User Guide, "Workgroups")."""


@collector("glue", types=("aws_glue_security_configuration",), actions=("glue:GetSecurityConfigurations",))
def security_configurations(calls: Calls) -> Iterator[Record]:
    """How jobs and crawlers encrypt what they write."""
    operation = "get_security_configurations"
    for one in calls.pages(operation, "SecurityConfigurations"):
        given = one.get("EncryptionConfiguration", {})
        logs, bookmarks = given.get("CloudWatchEncryption") or {}, given.get("JobBookmarksEncryption") or {}
        storage = (given.get("S3Encryption") or [{}])[0]
        all_ = {
            "cloudwatch_encryption": [
                other(logs, cloudwatch_encryption_mode="CloudWatchEncryptionMode", kms_key_arn="KmsKeyArn")
            ],
            "job_bookmarks_encryption": [
                other(bookmarks, job_bookmarks_encryption_mode="JobBookmarksEncryptionMode", kms_key_arn="KmsKeyArn")
            ],
            "s3_encryption": [other(storage, s3_encryption_mode="S3EncryptionMode", kms_key_arn="KmsKeyArn")],
        }
        arn = calls.arn("glue", f"securityConfiguration/{one['Name']}")
        values = {"name": one["Name"], "arn": arn, "encryption_configuration": [all_]}
        yield calls.record("aws_glue_security_configuration", arn, values, operation)


@collector("glue", types=(_CATALOG,), actions=("glue:GetDatabases", "glue:GetDataCatalogEncryptionSettings"))
def catalog(calls: Calls) -> Iterator[Record]:
    """The data catalog of the region, where there is anything in it."""
    operation = "get_data_catalog_encryption_settings"
    if not calls.get("get_databases", MaxResults=1).get("DatabaseList"):
        return
    answer = calls.maybe(operation)

    def shape(found: Any) -> dict[str, Any]:
        both = {
            "encryption_at_rest": [
                other(
                    found, catalog_encryption_mode="EncryptionAtRest.CatalogEncryptionMode",
                    sse_aws_kms_key_id="EncryptionAtRest.SseAwsKmsKeyId",
                )
            ],
            "connection_password_encryption": [
                other(
                    found,
                    return_connection_password_encrypted="ConnectionPasswordEncryption.ReturnConnectionPasswordEncrypted",
                    aws_kms_key_id="ConnectionPasswordEncryption.AwsKmsKeyId",
                )
            ],
        }  # fmt: skip
        return {"data_catalog_encryption_settings": [both]}

    settings = answer if not isinstance(answer, dict) else answer.get("DataCatalogEncryptionSettings", {})
    arn = calls.arn("glue", "catalog")
    values = {"arn": arn, "name": "catalog", **told(settings, shape, "data_catalog_encryption_settings")}
    yield calls.record(_CATALOG, arn, values, operation)


@collector("glue", types=("aws_glue_job",), actions=("glue:GetJobs",))
def jobs(calls: Calls) -> Iterator[Record]:
    """Jobs; their arguments stay there."""
    yield from _secured(calls, "get_jobs", "Jobs", "aws_glue_job", "job", "SecurityConfiguration")


@collector("glue", types=("aws_glue_crawler",), actions=("glue:GetCrawlers",))
def crawlers(calls: Calls) -> Iterator[Record]:
    """Crawlers."""
    yield from _secured(
        calls, "get_crawlers", "Crawlers", "aws_glue_crawler", "crawler", "CrawlerSecurityConfiguration"
    )


@collector("glue", types=("aws_glue_dev_endpoint",), actions=("glue:GetDevEndpoints",))
def endpoints(calls: Calls) -> Iterator[Record]:
    """Development endpoints."""
    type_ = "aws_glue_dev_endpoint"
    yield from _secured(calls, "get_dev_endpoints", "DevEndpoints", type_, "devEndpoint", "SecurityConfiguration")


def _secured(  # what tells the three apart
    calls: Calls, operation: str, key: str, type_: str, resource: str, configuration: str
) -> Iterator[Record]:
    for one in calls.pages(operation, key):
        name = one.get("Name") or one.get("EndpointName")
        arn = calls.arn("glue", f"{resource}/{name}")
        values = {"name": name, "arn": arn, **other(one, security_configuration=configuration)}
        yield calls.record(type_, arn, values, operation)


# -- Athena ----------------------------------------------------------------------------------------------------


@collector(
    "athena",
    types=("aws_athena_workgroup",),
    actions=("athena:ListWorkGroups", "athena:GetWorkGroup", "athena:ListQueryExecutions"),
)
def work_groups(calls: Calls) -> Iterator[Record]:
    """Work groups; the one that every region has, where somebody has queried with it."""
    listed = (one["Name"] for one in calls.pages("list_work_groups", "WorkGroups"))
    used = (name for name in listed if name != _PRIMARY or _queried(calls))
    yield from calls.each(used, lambda name: [_work_group(calls, name)])


def _queried(calls: Calls) -> bool:
    """Whether the primary work group is used; taken for used where that cannot be read."""
    try:
        answer = calls.get("list_query_executions", WorkGroup=_PRIMARY, MaxResults=1)
    except CallFailed:
        return True
    return bool(answer.get("QueryExecutionIds"))


def _work_group(calls: Calls, name: str) -> Record:
    def shape(found: Any) -> dict[str, Any]:
        configuration = at(found, "WorkGroup.Configuration") or {}
        encryption = at(configuration, "ResultConfiguration.EncryptionConfiguration") or {}
        named = other(encryption, encryption_option="EncryptionOption", kms_key_arn="KmsKey")
        result = {"encryption_configuration": [named] if named else []}
        enforced = other(configuration, enforce_workgroup_configuration="EnforceWorkGroupConfiguration")
        return {"configuration": [{"result_configuration": [result], **enforced}]}

    arn = calls.arn("athena", f"workgroup/{name}")
    answer = calls.maybe("get_work_group", WorkGroup=name)
    values = {"name": name, "arn": arn, **told(answer, shape, "configuration")}
    return calls.record("aws_athena_workgroup", arn, values, "get_work_group")
