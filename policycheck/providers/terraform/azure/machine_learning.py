"""Machine learning, AI services, Batch and App Configuration of Azure."""

from __future__ import annotations

from policycheck.model.resource import Attribute, Attributes
from policycheck.providers.terraform.answers import names_some, negated, one_of, renamed
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.combine import every
from policycheck.providers.terraform.registry import part, terraform_type

part("azurerm_cognitive_account_customer_managed_key", "cognitive_account_id", "azurerm_cognitive_account")


@terraform_type("azurerm_ai_services", "ai_service")
@terraform_type("azurerm_cognitive_account", "ai_service")
def cognitive_account(account: Block) -> Attributes:
    attributes = {
        # Microsoft Learn, "Azure AI services encryption of data at rest".
        "encrypted": account.fact(True),
        "customer_managed_key": _cognitive_key(account),
        "public": _public(account),
        "local_authentication": _local_authentication(account),
        "identity": account.has("identity"),
    }
    if one_of(account, "kind", ("OpenAI",), default=None).value is not False:
        switch = renamed(account, "outbound_network_access_restricted", "outbound_network_access_restrited")
        attributes["outbound_restricted"] = every([account.flag(switch, default=False), names_some(account, "fqdns")])
    return attributes


def _public(service: Block) -> Attribute:
    """``public_network_access`` is text in some types, ``public_network_access_enabled`` a flag in the others."""
    if service.read("public_network_access") is not None:
        return negated(one_of(service, "public_network_access", ("Disabled",), default=None))
    return service.flag("public_network_access_enabled", default=True)


def _local_authentication(service: Block) -> Attribute:
    """azurerm 4 renames ``local_auth_enabled`` to ``local_authentication_enabled`` in one type after the other."""
    named = service.read("local_authentication_enabled") is not None
    return service.flag("local_authentication_enabled" if named else "local_auth_enabled", default=True)


def _cognitive_key(account: Block) -> Attribute:
    own = account.part("azurerm_cognitive_account_customer_managed_key")
    if own.present:
        return own.derived(True if own.reason is None else own.reason, "key_vault_key_id")
    return account.has("customer_managed_key")


@terraform_type("azurerm_machine_learning_workspace", "ai_service")
def machine_learning_workspace(workspace: Block) -> Attributes:
    return {
        "customer_managed_key": workspace.has("encryption"),
        "public": _public(workspace),
        "identity": workspace.has("identity"),
    }


@terraform_type("azurerm_machine_learning_compute_cluster", "ai_service")
def compute_cluster(cluster: Block) -> Attributes:
    return {"local_authentication": _local_authentication(cluster)}


@terraform_type("azurerm_machine_learning_compute_instance", "notebook")
def compute_instance(instance: Block) -> Attributes:
    return {"public_address": instance.flag("node_public_ip_enabled", default=True)}


@terraform_type("azurerm_batch_account", "data_service")
def batch_account(account: Block) -> Attributes:
    return {
        "encrypted": account.fact(True),
        "customer_managed_key": account.block("encryption").is_set("key_vault_key_id"),
        "network_restricted": _batch_network(account),
    }


def _batch_network(account: Block) -> Attribute:
    reachable = account.flag("public_network_access_enabled", default=True)
    if reachable.value is not True:
        return negated(reachable)
    access = account.block("network_profile").block("account_access")
    if not access.present:
        return account.derived(access.reason if access.reason is not None else False, "network_profile")
    return one_of(access, "default_action", ("Deny",), default="Deny")


@terraform_type("azurerm_app_configuration", "configuration_store")
def app_configuration(store: Block) -> Attributes:
    """Left open, public access depends on whether there is a private endpoint (azurerm documentation)."""
    return {
        "encrypted": store.fact(True),
        "customer_managed_key": store.block("encryption").is_set("key_vault_key_identifier"),
        "public": negated(one_of(store, "public_network_access", ("Disabled",), default="Enabled")),
        "local_authentication": _local_authentication(store),
        "purge_protected": store.flag("purge_protection_enabled", default=False),
    }
