"""Machine learning of AWS: SageMaker, Bedrock and Comprehend."""

from __future__ import annotations

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import is_unknown
from policycheck.providers.terraform.answers import one_of
from policycheck.providers.terraform.aws.keys import customer_managed
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.registry import terraform_type


@terraform_type("aws_sagemaker_notebook_instance", "notebook")
def notebook_instance(notebook: Block) -> Attributes:
    metadata = notebook.block("instance_metadata_service_configuration")
    return {
        "customer_managed_key": customer_managed(notebook, "kms_key_id"),
        "public_address": one_of(notebook, "direct_internet_access", ("Enabled",), default="Enabled"),
        "in_network": notebook.is_set("subnet_id"),
        "root_access": one_of(notebook, "root_access", ("Enabled",), default="Enabled"),
        "metadata_protected": one_of(metadata, "minimum_instance_metadata_service_version", ("2",), default="1"),
    }


@terraform_type("aws_cloud9_environment_ec2", "notebook")
def cloud9_environment(environment: Block) -> Attributes:
    """Reached through Systems Manager, it needs no address of its own (Cloud9 User Guide, "Accessing no-ingress
    EC2 instances")."""
    return {"public_address": one_of(environment, "connection_type", ("CONNECT_SSH",), default="CONNECT_SSH")}


@terraform_type("aws_sagemaker_domain", "ai_service")
def sagemaker_domain(domain: Block) -> Attributes:
    return {
        "public": one_of(domain, "app_network_access_type", ("PublicInternetOnly",), default="PublicInternetOnly"),
    }


@terraform_type("aws_sagemaker_domain", "notebook")
def sagemaker_domain_home(domain: Block) -> Attributes:
    """What its users' notebooks lie on: the domain's file system (SageMaker Developer Guide, "Domain overview")."""
    return {"customer_managed_key": customer_managed(domain, "kms_key_id")}


@terraform_type("aws_sagemaker_endpoint_configuration", "ai_service")
def endpoint_configuration(configuration: Block) -> Attributes:
    return {"customer_managed_key": customer_managed(configuration, "kms_key_arn")}


@terraform_type("aws_sagemaker_model", "ai_service")
def sagemaker_model(model: Block) -> Attributes:
    return {"network_isolated": model.flag("enable_network_isolation", default=False)}


@terraform_type("aws_sagemaker_flow_definition", "ai_service")
def flow_definition(flow: Block) -> Attributes:
    return {"customer_managed_key": customer_managed(flow.block("output_config"), "kms_key_id")}


@terraform_type("aws_sagemaker_data_quality_job_definition", "ai_service")
def data_quality_job(job: Block) -> Attributes:
    machines = job.block("job_resources").block("cluster_config")
    network = job.block("network_config")
    return {
        "customer_managed_key": customer_managed(job.block("data_quality_job_output_config"), "kms_key_id"),
        "volume_customer_key": customer_managed(machines, "volume_kms_key_id"),
        "transit_encrypted": network.flag("enable_inter_container_traffic_encryption", default=False),
    }


@terraform_type("aws_bedrockagent_agent", "ai_service")
def bedrock_agent(agent: Block) -> Attributes:
    return {
        "customer_managed_key": customer_managed(agent, "customer_encryption_key_arn"),
        "guarded": _guarded(agent),
    }


def _guarded(agent: Block) -> Attribute:
    """``guardrail_configuration`` is a list of objects in plans, a block in source."""
    for guardrail in agent.blocks("guardrail_configuration"):
        return guardrail.is_set("guardrail_identifier")
    value = agent.read("guardrail_configuration")
    return agent.derived(value if is_unknown(value) else False, "guardrail_configuration")


@terraform_type("aws_comprehend_document_classifier", "ai_service")
@terraform_type("aws_comprehend_entity_recognizer", "ai_service")
def comprehend_model(model: Block) -> Attributes:
    return {
        "customer_managed_key": customer_managed(model, "model_kms_key_id"),
        "volume_customer_key": customer_managed(model, "volume_kms_key_id"),
    }
