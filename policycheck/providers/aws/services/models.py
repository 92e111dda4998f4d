"""Models and agents: Amazon Comprehend, agents of Bedrock, and what SageMaker does beside serving models."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from policycheck.providers.aws.calls import Calls
from policycheck.providers.aws.collector import collector
from policycheck.providers.aws.shapes import at, other, told
from policycheck.providers.live.record import Record

_CLASSIFIER: Final = "aws_comprehend_document_classifier"
_RECOGNIZER: Final = "aws_comprehend_entity_recognizer"
_QUALITY: Final = "aws_sagemaker_data_quality_job_definition"


@collector(
    "comprehend",
    types=(_CLASSIFIER, _RECOGNIZER),
    actions=("comprehend:ListDocumentClassifiers", "comprehend:ListEntityRecognizers"),
)
def comprehend_models(calls: Calls) -> Iterator[Record]:
    """Models of the account's own."""
    for type_, operation, key, arn in (
        (_CLASSIFIER, "list_document_classifiers", "DocumentClassifierPropertiesList", "DocumentClassifierArn"),
        (_RECOGNIZER, "list_entity_recognizers", "EntityRecognizerPropertiesList", "EntityRecognizerArn"),
    ):
        for one in calls.pages(operation, key):
            values = other(one, arn=arn, model_kms_key_id="ModelKmsKeyId", volume_kms_key_id="VolumeKmsKeyId")
            yield calls.record(type_, one[arn], values, operation)


@collector(
    "bedrock-agent", types=("aws_bedrockagent_agent",), actions=("bedrock:ListAgents", "bedrock:GetAgent")
)  # fmt: skip
def agents(calls: Calls) -> Iterator[Record]:
    """Agents of Bedrock. What they are told to do stays there."""
    yield from calls.each(calls.pages("list_agents", "agentSummaries"), lambda one: [_agent(calls, one)])


def _agent(calls: Calls, listed: dict[str, Any]) -> Record:
    def shape(found: Any) -> dict[str, Any]:
        guard = at(found, "agent.guardrailConfiguration") or {}
        return {
            **other(found, customer_encryption_key_arn="agent.customerEncryptionKeyArn"),
            "guardrail_configuration": [other(guard, guardrail_identifier="guardrailIdentifier")] if guard else [],
        }

    fields = ("customer_encryption_key_arn", "guardrail_configuration")
    arn = calls.arn("bedrock", f"agent/{listed['agentId']}")
    answer = calls.maybe("get_agent", agentId=listed["agentId"])
    values = {**other(listed, agent_id="agentId", agent_name="agentName", name="agentName"), "agent_arn": arn}
    return calls.record("aws_bedrockagent_agent", arn, {**values, **told(answer, shape, *fields)}, "get_agent")


@collector(
    "sagemaker",
    types=("aws_sagemaker_flow_definition",),
    actions=("sagemaker:ListFlowDefinitions", "sagemaker:DescribeFlowDefinition"),
)
def flow_definitions(calls: Calls) -> Iterator[Record]:
    """What people review for models."""
    listed = calls.pages("list_flow_definitions", "FlowDefinitionSummaries")
    yield from calls.each(listed, lambda one: [_flow(calls, one)])


def _flow(calls: Calls, listed: dict[str, Any]) -> Record:
    operation, name = "describe_flow_definition", listed["FlowDefinitionName"]
    answer = calls.maybe(operation, FlowDefinitionName=name)
    output = told(
        answer, lambda found: {"output_config": [other(found, kms_key_id="OutputConfig.KmsKeyId")]}, "output_config"
    )
    values = {"flow_definition_name": name, "name": name, "arn": listed["FlowDefinitionArn"], **output}
    return calls.record("aws_sagemaker_flow_definition", listed["FlowDefinitionArn"], values, operation)


@collector(
    "sagemaker",
    types=(_QUALITY,),
    actions=("sagemaker:ListDataQualityJobDefinitions", "sagemaker:DescribeDataQualityJobDefinition"),
)
def quality_jobs(calls: Calls) -> Iterator[Record]:
    """Jobs that watch the data that models are given."""
    listed = calls.pages("list_data_quality_job_definitions", "JobDefinitionSummaries")
    yield from calls.each(listed, lambda one: [_quality_job(calls, one)])


def _quality_job(calls: Calls, listed: dict[str, Any]) -> Record:
    parts = ("data_quality_job_output_config", "job_resources", "network_config")

    def shape(found: Any) -> dict[str, Any]:
        machines = other(found, volume_kms_key_id="JobResources.ClusterConfig.VolumeKmsKeyId")
        encrypted = "NetworkConfig.EnableInterContainerTrafficEncryption"
        values = (
            other(found, kms_key_id="DataQualityJobOutputConfig.KmsKeyId"),
            {"cluster_config": [machines]},
            other(found, enable_inter_container_traffic_encryption=encrypted),
        )
        return {part: [value] for part, value in zip(parts, values, strict=True)}

    operation, name = "describe_data_quality_job_definition", listed["MonitoringJobDefinitionName"]
    answer = calls.maybe(operation, JobDefinitionName=name)
    arn = listed["MonitoringJobDefinitionArn"]
    return calls.record(_QUALITY, arn, {"name": name, "arn": arn, **told(answer, shape, *parts)}, operation)
