"""Amazon SageMaker: notebooks, domains, models and how they are served."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from policycheck.providers.aws.calls import Calls
from policycheck.providers.aws.collector import collector
from policycheck.providers.aws.shapes import other, told
from policycheck.providers.live.record import Record

_METADATA: Final = "InstanceMetadataServiceConfiguration.MinimumInstanceMetadataServiceVersion"


@collector(
    "sagemaker",
    types=("aws_sagemaker_notebook_instance",),
    actions=("sagemaker:ListNotebookInstances", "sagemaker:DescribeNotebookInstance"),
)
def notebooks(calls: Calls) -> Iterator[Record]:
    """Notebook instances."""
    listed = calls.pages("list_notebook_instances", "NotebookInstances")
    yield from calls.each(listed, lambda one: [_notebook(calls, one)])


def _notebook(calls: Calls, listed: dict[str, Any]) -> Record:
    operation, name = "describe_notebook_instance", listed["NotebookInstanceName"]
    fields = {
        "kms_key_id": "KmsKeyId", "direct_internet_access": "DirectInternetAccess", "subnet_id": "SubnetId",
        "root_access": "RootAccess",
    }  # fmt: skip
    metadata = "instance_metadata_service_configuration"

    def shape(answer: Any) -> dict[str, Any]:
        version = other(answer, minimum_instance_metadata_service_version=_METADATA)
        return {**other(answer, **fields), metadata: [version]}

    answer = calls.maybe(operation, NotebookInstanceName=name)
    values = {"name": name, "arn": listed["NotebookInstanceArn"], **told(answer, shape, *fields, metadata)}
    return calls.record("aws_sagemaker_notebook_instance", values["arn"], values, operation)


@collector("sagemaker", types=("aws_sagemaker_domain",), actions=("sagemaker:ListDomains", "sagemaker:DescribeDomain"))
def domains(calls: Calls) -> Iterator[Record]:
    """Domains of SageMaker Studio."""
    yield from calls.each(calls.pages("list_domains", "Domains"), lambda one: [_domain(calls, one)])


def _domain(calls: Calls, listed: dict[str, Any]) -> Record:
    fields = {"kms_key_id": "KmsKeyId", "app_network_access_type": "AppNetworkAccessType"}
    answer = calls.maybe("describe_domain", DomainId=listed["DomainId"])
    values = {
        **other(listed, id="DomainId", domain_name="DomainName", name="DomainName", arn="DomainArn"),
        **told(answer, lambda found: other(found, **fields), *fields),
    }
    return calls.record("aws_sagemaker_domain", listed["DomainArn"], values, "describe_domain")


@collector(
    "sagemaker",
    types=("aws_sagemaker_endpoint_configuration",),
    actions=("sagemaker:ListEndpointConfigs", "sagemaker:DescribeEndpointConfig"),
)
def endpoint_configurations(calls: Calls) -> Iterator[Record]:
    """How models are served."""
    listed = calls.pages("list_endpoint_configs", "EndpointConfigs")
    yield from calls.each(listed, lambda one: [_endpoint_configuration(calls, one)])


def _endpoint_configuration(calls: Calls, listed: dict[str, Any]) -> Record:
    operation, name = "describe_endpoint_config", listed["EndpointConfigName"]
    answer = calls.maybe(operation, EndpointConfigName=name)
    key = told(answer, lambda found: other(found, kms_key_arn="KmsKeyId"), "kms_key_arn")
    values = {"name": name, "arn": listed["EndpointConfigArn"], **key}
    return calls.record("aws_sagemaker_endpoint_configuration", values["arn"], values, operation)


@collector("sagemaker", types=("aws_sagemaker_model",), actions=("sagemaker:ListModels", "sagemaker:DescribeModel"))
def models(calls: Calls) -> Iterator[Record]:
    """Models. What their containers are given stays there."""
    yield from calls.each(calls.pages("list_models", "Models"), lambda one: [_model(calls, one)])


def _model(calls: Calls, listed: dict[str, Any]) -> Record:
    operation, field = "describe_model", "enable_network_isolation"
    answer = calls.maybe(operation, ModelName=listed["ModelName"])
    isolated = told(answer, lambda found: other(found, enable_network_isolation="EnableNetworkIsolation"), field)
    values = {"name": listed["ModelName"], "arn": listed["ModelArn"], **isolated}
    return calls.record("aws_sagemaker_model", values["arn"], values, operation)


@collector(
    "cloud9",
    types=("aws_cloud9_environment_ec2",),
    actions=("cloud9:ListEnvironments", "cloud9:DescribeEnvironments"),
)
def environments(calls: Calls) -> Iterator[Record]:
    """Environments of Cloud9 on machines of their own."""
    operation = "describe_environments"
    for page in calls.answers("list_environments"):
        ids = page.get("environmentIds")
        for one in calls.get(operation, environmentIds=ids)["environments"] if ids else ():
            if one.get("type") == "ec2":
                values = other(one, id="id", name="name", arn="arn", connection_type="connectionType")
                yield calls.record("aws_cloud9_environment_ec2", one["arn"], values, operation)
