"""Vertex AI, notebooks, Document AI and Dialogflow."""

from __future__ import annotations

from policycheck.model.resource import Attribute, Attributes
from policycheck.providers.terraform.answers import negated, one_of
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.combine import every, some
from policycheck.providers.terraform.registry import terraform_type


@terraform_type("google_vertex_ai_dataset", "ai_service")
@terraform_type("google_vertex_ai_featurestore", "ai_service")
@terraform_type("google_vertex_ai_feature_online_store", "ai_service")
@terraform_type("google_vertex_ai_metadata_store", "ai_service")
@terraform_type("google_vertex_ai_tensorboard", "ai_service")
def vertex_ai(resource: Block) -> Attributes:
    """Google encrypts everything at rest (Google Cloud, "Default encryption at rest")."""
    return {
        "encrypted": resource.fact(True),
        "customer_managed_key": resource.block("encryption_spec").is_set("kms_key_name"),
    }


@terraform_type("google_vertex_ai_endpoint", "ai_service")
def vertex_ai_endpoint(endpoint: Block) -> Attributes:
    """Private where it is peered with a network or published over Private Service Connect (Vertex AI, "Choose an
    endpoint type")."""
    connect = endpoint.block("private_service_connect_config").flag("enable_private_service_connect", default=False)
    return {**vertex_ai(endpoint), "public": negated(some([endpoint.is_set("network"), connect]))}


@terraform_type("google_vertex_ai_index_endpoint", "ai_service")
def vertex_ai_index_endpoint(endpoint: Block) -> Attributes:
    return {**vertex_ai(endpoint), "public": endpoint.flag("public_endpoint_enabled", default=False)}


@terraform_type("google_notebooks_instance", "notebook")
def notebooks_instance(notebook: Block) -> Attributes:
    """Secure boot is off, the virtual TPM and integrity monitoring are on by default (google provider
    documentation)."""
    shielded = notebook.block("shielded_instance_config")
    vtpm = shielded.flag("enable_vtpm", default=True)
    return {
        "customer_managed_key": notebook.is_set("kms_key"),
        "public_address": negated(notebook.flag("no_public_ip", default=False)),
        "secure_boot": every([shielded.flag("enable_secure_boot", default=False), vtpm]),
        "integrity_monitored": every([shielded.flag("enable_integrity_monitoring", default=True), vtpm]),
    }


@terraform_type("google_notebooks_runtime", "notebook")
def notebooks_runtime(runtime: Block) -> Attributes:
    machine = runtime.block("virtual_machine").block("virtual_machine_config")
    return {
        "customer_managed_key": machine.block("encryption_config").is_set("kms_key"),
        "public_address": negated(machine.flag("internal_ip_only", default=False)),
    }


@terraform_type("google_workbench_instance", "notebook")
def workbench_instance(notebook: Block) -> Attributes:
    setup = notebook.block("gce_setup")
    disks = [*setup.blocks("boot_disk"), *setup.blocks("data_disks")]
    return {
        "customer_managed_key": every([_disk_key(disk) for disk in disks] or [setup.derived(False, "boot_disk")]),
        "public_address": negated(setup.flag("disable_public_ip", default=False)),
    }


def _disk_key(disk: Block) -> Attribute:
    return every([one_of(disk, "disk_encryption", ("CMEK",), default="GMEK"), disk.is_set("kms_key")])


@terraform_type("google_document_ai_processor", "ai_service")
def document_ai_processor(processor: Block) -> Attributes:
    return {"encrypted": processor.fact(True), "customer_managed_key": processor.is_set("kms_key_name")}


@terraform_type("google_document_ai_warehouse_location", "ai_service")
def document_ai_warehouse(location: Block) -> Attributes:
    return {"encrypted": location.fact(True), "customer_managed_key": location.is_set("kms_key")}


@terraform_type("google_dialogflow_agent", "ai_service")
def dialogflow_agent(agent: Block) -> Attributes:
    return {"logged": agent.flag("enable_logging", default=False)}


@terraform_type("google_dialogflow_cx_agent", "ai_service")
def dialogflow_cx_agent(agent: Block) -> Attributes:
    """``enable_stackdriver_logging`` moved into ``advanced_settings.logging_settings``."""
    new = agent.block("advanced_settings").block("logging_settings")
    field = "enable_stackdriver_logging"
    return {"logged": some([agent.flag(field, default=False), new.flag(field, default=False)])}


@terraform_type("google_dialogflow_cx_webhook", "ai_service")
def dialogflow_cx_webhook(webhook: Block) -> Attributes:
    return {"logged": webhook.flag("enable_stackdriver_logging", default=False)}
