"""What runs by itself: jobs of AWS Batch, applications of Managed Flink, schedules, and builds of images."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final

from policycheck.providers.aws.calls import Calls
from policycheck.providers.aws.collector import collector
from policycheck.providers.aws.services.containers import container
from policycheck.providers.aws.shapes import at, other, told
from policycheck.providers.live.record import Record

_COMPONENT: Final = "aws_imagebuilder_component"
_DISTRIBUTION: Final = "aws_imagebuilder_distribution_configuration"
_RECIPE: Final = "aws_imagebuilder_image_recipe"


@collector("batch", types=("aws_batch_job_definition",), actions=("batch:DescribeJobDefinitions",))
def job_definitions(calls: Calls) -> Iterator[Record]:
    """The newest active definition of each job. Of its environment, the names are kept."""
    operation = "describe_job_definitions"
    newest: dict[str, dict[str, Any]] = {}
    for job in calls.pages(operation, "jobDefinitions", status="ACTIVE"):
        known = newest.get(job["jobDefinitionName"])
        if known is None or known.get("revision", 0) < job.get("revision", 0):
            newest[job["jobDefinitionName"]] = job
    for name, job in newest.items():
        values: dict[str, Any] = {"name": name, "arn": job["jobDefinitionArn"], **other(job, type="type")}
        if job.get("containerProperties"):
            values["container_properties"] = json.dumps(container(job["containerProperties"]))
        pods = at(job, "eksProperties.podProperties.containers")
        if pods:
            contexts = [{"security_context": [other(one, privileged="securityContext.privileged")]} for one in pods]
            values["eks_properties"] = [{"pod_properties": [{"containers": contexts}]}]
        yield calls.record("aws_batch_job_definition", job["jobDefinitionArn"], values, operation)


@collector(
    "kinesisanalyticsv2",
    types=("aws_kinesisanalyticsv2_application",),
    actions=("kinesisanalytics:ListApplications", "kinesisanalytics:DescribeApplication"),
)
def flink_applications(calls: Calls) -> Iterator[Record]:
    """Applications of Managed Service for Apache Flink."""
    listed = calls.pages("list_applications", "ApplicationSummaries")
    yield from calls.each(listed, lambda one: [_application(calls, one)])


def _application(calls: Calls, listed: dict[str, Any]) -> Record:
    field = "cloudwatch_logging_options"

    def shape(found: Any) -> dict[str, Any]:
        options = at(found, "ApplicationDetail.CloudWatchLoggingOptionDescriptions") or []
        return {field: [other(one, log_stream_arn="LogStreamARN") for one in options]}

    answer = calls.maybe("describe_application", ApplicationName=listed["ApplicationName"])
    values = {"name": listed["ApplicationName"], "arn": listed["ApplicationARN"], **told(answer, shape, field)}
    return calls.record("aws_kinesisanalyticsv2_application", values["arn"], values, "describe_application")


@collector(
    "scheduler", types=("aws_scheduler_schedule",), actions=("scheduler:ListSchedules", "scheduler:GetSchedule")
)  # fmt: skip
def schedules(calls: Calls) -> Iterator[Record]:
    """Schedules of EventBridge. What they send stays there."""
    yield from calls.each(calls.pages("list_schedules", "Schedules"), lambda one: [_schedule(calls, one)])


def _schedule(calls: Calls, listed: dict[str, Any]) -> Record:
    answer = calls.maybe("get_schedule", Name=listed["Name"], GroupName=listed["GroupName"])
    key = told(answer, lambda found: other(found, kms_key_arn="KmsKeyArn"), "kms_key_arn")
    values = {**other(listed, name="Name", group_name="GroupName", arn="Arn"), **key}
    return calls.record("aws_scheduler_schedule", listed["Arn"], values, "get_schedule")


@collector(
    "imagebuilder", types=(_RECIPE,), actions=("imagebuilder:ListImageRecipes", "imagebuilder:GetImageRecipe")
)  # fmt: skip
def image_recipes(calls: Calls) -> Iterator[Record]:
    """The account's own recipes of Image Builder."""
    listed = calls.pages("list_image_recipes", "imageRecipeSummaryList", owner="Self")
    yield from calls.each(listed, lambda one: [_recipe(calls, one)])


def _recipe(calls: Calls, listed: dict[str, Any]) -> Record:
    def shape(found: Any) -> dict[str, Any]:
        disks = [one["ebs"] for one in at(found, "imageRecipe.blockDeviceMappings") or () if one.get("ebs")]
        return {
            "block_device_mapping": [
                {"ebs": [other(disk, encrypted="encrypted", kms_key_id="kmsKeyId")]} for disk in disks
            ]
        }

    answer = calls.maybe("get_image_recipe", imageRecipeArn=listed["arn"])
    values = {**other(listed, name="name", arn="arn"), **told(answer, shape, "block_device_mapping")}
    return calls.record(_RECIPE, listed["arn"], values, "get_image_recipe")


@collector("imagebuilder", types=(_COMPONENT,), actions=("imagebuilder:ListComponents", "imagebuilder:GetComponent"))
def image_components(calls: Calls) -> Iterator[Record]:
    """The account's own components of images. What they do stays there."""
    listed = calls.pages("list_components", "componentVersionList", owner="Self")
    yield from calls.each(listed, lambda one: [_component(calls, one)])


def _component(calls: Calls, listed: dict[str, Any]) -> Record:
    operation = "list_components"
    values = other(listed, name="name", arn="arn")
    if calls.wants("build.customer_managed_key"):
        operation = "get_component"
        answer = calls.maybe(operation, componentBuildVersionArn=listed["arn"])
        fields = {"arn": "component.arn", "kms_key_id": "component.kmsKeyId"}
        values |= told(answer, lambda found: other(found, **fields), "kms_key_id")
    return calls.record(_COMPONENT, listed["arn"], values, operation)


@collector(
    "imagebuilder",
    types=(_DISTRIBUTION,),
    actions=("imagebuilder:ListDistributionConfigurations", "imagebuilder:GetDistributionConfiguration"),
)
def image_distributions(calls: Calls) -> Iterator[Record]:
    """To whom Image Builder gives images, and under which keys."""
    listed = calls.pages("list_distribution_configurations", "distributionConfigurationSummaryList")
    yield from calls.each(listed, lambda one: [_distribution(calls, one)])


def _distribution(calls: Calls, listed: dict[str, Any]) -> Record:
    def shape(found: Any) -> dict[str, Any]:
        images = [
            one["amiDistributionConfiguration"]
            for one in at(found, "distributionConfiguration.distributions") or ()
            if one.get("amiDistributionConfiguration")
        ]
        return {
            "distribution": [
                {
                    "ami_distribution_configuration": [
                        {
                            **other(image, kms_key_id="kmsKeyId"),
                            "launch_permission": [other(image, user_groups="launchPermission.userGroups")],
                        }
                    ]
                }
                for image in images
            ]
        }

    answer = calls.maybe("get_distribution_configuration", distributionConfigurationArn=listed["arn"])
    values = {**other(listed, name="name", arn="arn"), **told(answer, shape, "distribution")}
    return calls.record(_DISTRIBUTION, listed["arn"], values, "get_distribution_configuration")
