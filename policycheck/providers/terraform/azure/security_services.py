"""Defender for Cloud, policy assignments and automation accounts of Azure."""

from __future__ import annotations

from typing import Final

from policycheck.model.resource import Attributes
from policycheck.providers.terraform.answers import negated, one_of, renamed
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.registry import terraform_type

_PLANS: Final = {
    "VirtualMachines": "servers",
    "AppServices": "app_services",
    "SqlServers": "databases",
    "SqlServerVirtualMachines": "server_databases",
    "OpenSourceRelationalDatabases": "open_databases",
    "CosmosDbs": "document_databases",
    "StorageAccounts": "object_stores",
    "KubernetesService": "clusters",
    "ContainerRegistry": "registries",
    "Containers": "containers",
    "KeyVaults": "keys",
    "Arm": "control_plane",
    "Dns": "dns",
}
"""What a plan of Defender for Cloud watches, by the ``resource_type`` of its pricing."""


@terraform_type("azurerm_security_center_subscription_pricing", "threat_detection")
def defender_plan(plan: Block) -> Attributes:
    """Only the Standard tier detects threats (Defender for Cloud API, "Pricings")."""
    standard = one_of(plan, "tier", ("Standard",), default=None)
    attributes = {"enabled": standard}
    watched = _PLANS.get(str(plan.text("resource_type", default="VirtualMachines").value))
    if watched is not None:
        attributes[f"watches_{watched}"] = standard
    if watched == "containers":
        # It replaced the plans for clusters and registries (Microsoft Learn, "Introduction to Microsoft Defender for
        # container registries").
        attributes |= {"watches_clusters": standard, "watches_registries": standard}
    return attributes


@terraform_type("azurerm_security_center_setting", "detection_source")
def defender_setting(setting: Block) -> Attributes:
    return {"enabled": setting.flag("enabled", default=False)}


@terraform_type("azurerm_security_center_contact", "security_contact")
def defender_contact(contact: Block) -> Attributes:
    return {
        "email": contact.is_set("email"),
        "phone": contact.is_set("phone"),
        "alerts_sent": contact.flag("alert_notifications", default=False),
        "owners_told": contact.flag("alerts_to_admins", default=False),
    }


@terraform_type("azurerm_security_center_auto_provisioning", "agent_provisioning")
def auto_provisioning(provisioning: Block) -> Attributes:
    return {"automatic": one_of(provisioning, "auto_provision", ("On",), default="Off")}


@terraform_type("azurerm_management_group_policy_assignment", "guardrail")
@terraform_type("azurerm_subscription_policy_assignment", "guardrail")
@terraform_type("azurerm_resource_group_policy_assignment", "guardrail")
@terraform_type("azurerm_resource_policy_assignment", "guardrail")
@terraform_type("azurerm_policy_assignment", "guardrail")
def policy_assignment(assignment: Block) -> Attributes:
    """``enforcement_mode`` is what ``azurerm_policy_assignment`` (removed in version 3) calls ``enforce``."""
    return {"enforced": assignment.flag(renamed(assignment, "enforce", "enforcement_mode"), default=True)}


@terraform_type("azurerm_automation_account", "automation_account")
def automation_account(account: Block) -> Attributes:
    return {
        "network_restricted": negated(account.flag("public_network_access_enabled", default=True)),
        "managed_identity": account.has("identity"),
        "central_authentication": negated(account.flag("local_authentication_enabled", default=True)),
        "customer_managed_key": account.block("encryption").is_set("key_vault_key_id"),
    }


@terraform_type("azurerm_automation_variable_bool", "automation_variable")
@terraform_type("azurerm_automation_variable_datetime", "automation_variable")
@terraform_type("azurerm_automation_variable_int", "automation_variable")
@terraform_type("azurerm_automation_variable_object", "automation_variable")
@terraform_type("azurerm_automation_variable_string", "automation_variable")
def automation_variable(variable: Block) -> Attributes:
    return {"encrypted": variable.flag("encrypted", default=False)}
