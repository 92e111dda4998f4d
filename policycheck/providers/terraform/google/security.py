"""Machines and logs of Google Cloud."""

from __future__ import annotations

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.registry import terraform_type
from policycheck.semantics.secrets import carries_secret


@terraform_type("google_compute_instance", "instance")
@terraform_type("google_compute_instance_template", "instance")
def compute_instance(machine: Block) -> Attributes:
    interfaces = machine.blocks("network_interface")
    addressed = [i for i in interfaces if i.blocks("access_config") or i.blocks("ipv6_access_config")]
    return {
        "public_address": addressed[0].derived(True, "access_config")
        if addressed
        else machine.derived(False, "network_interface"),
        # Persistent disks are encrypted always (Compute Engine, "About disk encryption").
        "disks_encrypted": machine.fact(True),
        "plain_secrets": _start_up(machine),
    }


def _start_up(machine: Block) -> Attribute:
    """The start-up script, and what the guest environment runs as such (Compute Engine, "Startup scripts")."""
    for field in ("metadata_startup_script", "metadata"):
        value = machine.tree(field)
        if isinstance(value, Unknown):
            return machine.derived(value, field)
        texts = value.values() if isinstance(value, dict) else [value]
        if any(isinstance(text, str) and carries_secret(text) for text in texts):
            return machine.derived([field], field)
    return machine.derived([], "metadata_startup_script")


@terraform_type("google_logging_project_bucket_config", "log_group")
@terraform_type("google_logging_folder_bucket_config", "log_group")
@terraform_type("google_logging_organization_bucket_config", "log_group")
def logging_bucket(bucket: Block) -> Attributes:
    return {
        "retention_days": bucket.number("retention_days", default=30),
        "customer_managed_key": bucket.block("cmek_settings").is_set("kms_key_name"),
    }


@terraform_type("google_project_iam_audit_config", "audit_trail")
@terraform_type("google_folder_iam_audit_config", "audit_trail")
@terraform_type("google_organization_iam_audit_config", "audit_trail")
def audit_config(config: Block) -> Attributes:
    """Reads and writes of every service, and no member who is left out (Cloud Audit Logs, "Data Access")."""
    service = config.text("service", default="")
    kinds = {block.read("log_type") for block in config.blocks("audit_log_config")}
    exempted = any(block.is_set("exempted_members").value is True for block in config.blocks("audit_log_config"))
    if isinstance(service.value, Unknown):
        return {"complete": service}
    complete = service.value == "allServices" and {"DATA_READ", "DATA_WRITE"} <= kinds and not exempted
    return {"complete": config.derived(complete, "service")}
