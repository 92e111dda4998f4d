"""App Runner, Elastic Beanstalk, WorkSpaces, DataSync and private certificate authorities."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from policycheck.model.values import Unknown
from policycheck.providers.aws.calls import Calls
from policycheck.providers.aws.collector import collector
from policycheck.providers.aws.shapes import at, other, same, told, variables
from policycheck.providers.live.record import Record

_HADOOP: Final = "aws_datasync_location_hdfs"
_OBJECTS: Final = "aws_datasync_location_object_storage"
_OPTIONS: Final = ("aws:elasticbeanstalk:healthreporting:system", "aws:elasticbeanstalk:managedactions")
"""Of an environment's options, the ones that are kept: others may hold passwords."""


@collector(
    "apprunner",
    types=("aws_apprunner_service",),
    actions=("apprunner:ListServices", "apprunner:DescribeService"),
)
def app_services(calls: Calls) -> Iterator[Record]:
    """Services of App Runner. Of variables, their names and whether they hold a secret."""
    yield from calls.each(calls.pages("list_services", "ServiceSummaryList"), lambda one: [_app_service(calls, one)])


def _app_service(calls: Calls, listed: dict[str, Any]) -> Record:
    def shape(found: Any) -> dict[str, Any]:
        service = at(found, "Service") or {}
        image = at(service, "SourceConfiguration.ImageRepository.ImageConfiguration.RuntimeEnvironmentVariables")
        code = at(
            service,
            "SourceConfiguration.CodeRepository.CodeConfiguration.CodeConfigurationValues.RuntimeEnvironmentVariables",
        )
        settings = {"runtime_environment_variables": variables(image or code or {})}
        return {
            "source_configuration": [{"image_repository": [{"image_configuration": [settings]}]}],
            "encryption_configuration": [other(service, kms_key="EncryptionConfiguration.KmsKey")],
            "instance_configuration": [other(service, instance_role_arn="InstanceConfiguration.InstanceRoleArn")],
        }

    unread = ("source_configuration", "encryption_configuration", "instance_configuration")
    answer = calls.maybe("describe_service", ServiceArn=listed["ServiceArn"])
    values = {**other(listed, name="ServiceName", arn="ServiceArn"), **told(answer, shape, *unread)}
    return calls.record("aws_apprunner_service", listed["ServiceArn"], values, "describe_service")


@collector(
    "elasticbeanstalk",
    types=("aws_elastic_beanstalk_environment",),
    actions=("elasticbeanstalk:DescribeEnvironments", "elasticbeanstalk:DescribeConfigurationSettings"),
)
def environments(calls: Calls) -> Iterator[Record]:
    """Environments of Elastic Beanstalk."""
    listed = calls.pages("describe_environments", "Environments", IncludeDeleted=False)
    yield from calls.each(listed, lambda one: [_environment(calls, one)])


def _environment(calls: Calls, listed: dict[str, Any]) -> Record:
    operation = "describe_configuration_settings"
    names = {"ApplicationName": listed["ApplicationName"], "EnvironmentName": listed["EnvironmentName"]}
    answer = calls.maybe(operation, **names)

    def shape(found: Any) -> dict[str, Any]:
        options = [one for each in found.get("ConfigurationSettings", ()) for one in each.get("OptionSettings", ())]
        kept = [one for one in options if one.get("Namespace") in _OPTIONS]
        return {"setting": [other(one, namespace="Namespace", name="OptionName", value="Value") for one in kept]}

    values = {**other(listed, name="EnvironmentName", arn="EnvironmentArn"), **told(answer, shape, "setting")}
    return calls.record("aws_elastic_beanstalk_environment", values["arn"], values, operation)


@collector("workspaces", types=("aws_workspaces_workspace",), actions=("workspaces:DescribeWorkspaces",))
def desktops(calls: Calls) -> Iterator[Record]:
    """Desktops."""
    for one in calls.pages("describe_workspaces", "Workspaces"):
        arn = calls.arn("workspaces", f"workspace/{one['WorkspaceId']}")
        flags = other(
            one, user_volume_encryption_enabled="UserVolumeEncryptionEnabled",
            root_volume_encryption_enabled="RootVolumeEncryptionEnabled",
        )  # fmt: skip
        values = {"id": one["WorkspaceId"], "name": one["WorkspaceId"], "arn": arn, **flags}
        yield calls.record("aws_workspaces_workspace", arn, values, "describe_workspaces")


@collector("datasync", types=("aws_datasync_task",), actions=("datasync:ListTasks", "datasync:DescribeTask"))
def transfer_tasks(calls: Calls) -> Iterator[Record]:
    """Tasks that copy files."""
    yield from calls.each(calls.pages("list_tasks", "Tasks"), lambda one: [_task(calls, one)])


def _task(calls: Calls, listed: dict[str, Any]) -> Record:
    def shape(found: Any) -> dict[str, Any]:
        options = other(found, verify_mode="Options.VerifyMode", log_level="Options.LogLevel")
        return {"options": [options], **other(found, cloudwatch_log_group_arn="CloudWatchLogGroupArn")}

    answer = calls.maybe("describe_task", TaskArn=listed["TaskArn"])
    named = other(listed, name="Name", arn="TaskArn")
    values = {**named, **told(answer, shape, "options", "cloudwatch_log_group_arn")}
    return calls.record("aws_datasync_task", listed["TaskArn"], values, "describe_task")


@collector(
    "datasync",
    types=(_HADOOP, _OBJECTS),
    actions=("datasync:ListLocations", "datasync:DescribeLocationHdfs", "datasync:DescribeLocationObjectStorage"),
)
def transfer_locations(calls: Calls) -> Iterator[Record]:
    """Where files are copied from and to, outside AWS; nobody's access keys."""
    yield from calls.each(calls.pages("list_locations", "Locations"), lambda one: _location(calls, one))


def _location(calls: Calls, listed: dict[str, Any]) -> Iterator[Record]:
    arn = listed["LocationArn"]
    named = {"arn": arn, **other(listed, uri="LocationUri")}
    protocol = listed.get("LocationUri", "").partition("://")[0]

    def privacy(found: Any) -> dict[str, Any]:
        quality = at(found, "QopConfiguration") or {}
        return {"qop_configuration": [same(quality, "RpcProtection", "DataTransferProtection")]}

    if protocol == "hdfs":
        operation = "describe_location_hdfs"
        answer = calls.maybe(operation, LocationArn=arn)
        yield calls.record(_HADOOP, arn, {**named, **told(answer, privacy, "qop_configuration")}, operation)
    elif protocol == "object-storage":
        operation, field = "describe_location_object_storage", "server_protocol"
        answer = calls.maybe(operation, LocationArn=arn)
        given = told(answer, lambda found: other(found, server_protocol="ServerProtocol"), field)
        yield calls.record(_OBJECTS, arn, {**named, **given}, operation)


@collector("acm-pca", types=("aws_acmpca_certificate_authority",), actions=("acm-pca:ListCertificateAuthorities",))
def authorities(calls: Calls) -> Iterator[Record]:
    """Private certificate authorities that are not deleted."""
    for one in calls.pages("list_certificate_authorities", "CertificateAuthorities"):
        if one.get("Status") == "DELETED":
            continue
        ways = {
            "crl_configuration": [other(one, enabled="RevocationConfiguration.CrlConfiguration.Enabled")],
            "ocsp_configuration": [other(one, enabled="RevocationConfiguration.OcspConfiguration.Enabled")],
        }
        values = {"arn": one["Arn"], **other(one, usage_mode="UsageMode"), "revocation_configuration": [ways]}
        yield calls.record("aws_acmpca_certificate_authority", one["Arn"], values, "list_certificate_authorities")


@collector("ecr", types=("aws_ecr_registry_policy",), actions=("ecr:GetRegistryPolicy",))
def registry_policy(calls: Calls) -> Iterator[Record]:
    """What the registry as a whole lets others do."""
    answer = calls.maybe("get_registry_policy", "RegistryPolicyNotFoundException")
    if answer is not None:
        policy = answer if isinstance(answer, Unknown) else answer.get("policyText")
        arn = calls.arn("ecr", "registry-policy")
        yield calls.record("aws_ecr_registry_policy", arn, {"policy": policy}, "get_registry_policy")


@collector("lambda", types=("aws_lambda_event_source_mapping",), actions=("lambda:ListEventSourceMappings",))
def event_sources(calls: Calls) -> Iterator[Record]:
    """What functions read from."""
    operation = "list_event_source_mappings"
    for one in calls.pages(operation, "EventSourceMappings"):
        arn = calls.arn("lambda", f"event-source-mapping:{one['UUID']}")
        values = {"arn": arn, **other(one, event_source_arn="EventSourceArn", function_name="FunctionArn")}
        yield calls.record("aws_lambda_event_source_mapping", arn, values, operation)
