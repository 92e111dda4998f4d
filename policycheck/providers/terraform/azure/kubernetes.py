"""Kubernetes and Service Fabric clusters of Azure."""

from __future__ import annotations

from typing import Any, Final

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import is_unknown
from policycheck.providers.terraform.answers import negated, one_of, renamed
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.combine import every, some
from policycheck.providers.terraform.registry import part, terraform_type
from policycheck.semantics import network

part("azurerm_monitor_diagnostic_setting", "target_resource_id", "azurerm_kubernetes_cluster")

_PROTECTION: Final = "ClusterProtectionLevel"


@terraform_type("azurerm_kubernetes_cluster", "cluster")
def kubernetes_cluster(cluster: Block) -> Attributes:
    """azurerm 3 took the add-ons out of ``addon_profile``; azurerm 4 renamed several arguments."""
    pool = cluster.block("default_node_pool")
    addons = cluster.block("addon_profile")
    upgrades = renamed(cluster, "automatic_upgrade_channel", "automatic_channel_upgrade")
    vault = _secrets_provider(cluster, addons)
    attributes = {
        "endpoint_public": negated(_private(cluster)),
        "endpoint_open": _open(cluster),
        "private_nodes": negated(pool.flag(renamed(pool, "node_public_ip_enabled", "enable_node_public_ip"), False)),
        "logged": _logged(cluster),
        "secrets_customer_key": cluster.has("key_management_service"),
        "disks_customer_managed_key": cluster.is_set("disk_encryption_set_id"),
        "role_based_access": _role_based(cluster),
        "local_accounts": negated(cluster.flag("local_account_disabled", default=False)),
        "central_authentication": some(
            [
                cluster.has("azure_active_directory_role_based_access_control"),
                cluster.block("role_based_access_control").has("azure_active_directory"),
            ]
        ),
        "network_policies": cluster.block("network_profile").is_set("network_policy"),
        "pods_on_network": one_of(cluster.block("network_profile"), "network_plugin", ("azure",), default="kubenet"),
        "admission_policies": _addon(cluster, "azure_policy_enabled", addons.block("azure_policy")),
        "automatic_upgrades": negated(one_of(cluster, upgrades, ("none",), default="none")),
        "dashboard": addons.block("kube_dashboard").flag("enabled", default=False),
        "plain_http_routing": _addon(
            cluster, "http_application_routing_enabled", addons.block("http_application_routing")
        ),
    }
    if vault.present:
        attributes["secrets_renewed"] = vault.flag("secret_rotation_enabled", default=False)
    return attributes


def _addon(cluster: Block, field: str, addon: Block) -> Attribute:
    return some([cluster.flag(field, default=False), addon.flag("enabled", default=False)])


def _secrets_provider(cluster: Block, addons: Block) -> Block:
    """In azurerm 2 an add-on, which could be switched off."""
    addon = addons.block("azure_keyvault_secrets_provider")
    switched_on = addon.present and addon.flag("enabled", default=True).value is not False
    return addon if switched_on else cluster.block("key_vault_secrets_provider")


def _private(cluster: Block) -> Attribute:
    """Its name before azurerm 2.5 was ``private_link_enabled``."""
    return cluster.flag(renamed(cluster, "private_cluster_enabled", "private_link_enabled"), default=False)


def _open(cluster: Block) -> Attribute:
    """Without authorised ranges every address may call (Microsoft Learn, "Secure access to the API server")."""
    private = _private(cluster)
    if private.value is True:
        return negated(private)
    for block, field in (
        (cluster.block("api_server_access_profile"), "authorized_ip_ranges"),
        (cluster, "api_server_authorized_ip_ranges"),
    ):
        ranges = block.texts(field)
        if is_unknown(ranges.value) or ranges.value:
            listed = block.derived(network.any_world(ranges.value), field)
            return listed if listed.value is False or private.value is False else private
    return cluster.derived(True, "api_server_access_profile") if private.value is False else private


def _logged(cluster: Block) -> Attribute:
    """Container insights, or a diagnostic setting that takes the audit log."""
    agent = cluster.block("addon_profile").block("oms_agent")
    ways = [cluster.has("oms_agent"), agent.flag("enabled", default=False)]
    for setting in cluster.parts("azurerm_monitor_diagnostic_setting"):
        for log in [*setting.blocks("enabled_log"), *setting.blocks("log")]:
            taken = [
                one_of(log, "category", ("kube-audit", "kube-audit-admin"), default=None),
                one_of(log, "category_group", ("allLogs", "audit"), default=None),
            ]
            ways.append(every([some(taken), log.flag("enabled", default=True)]))
    return some([*ways, cluster.without(False, "azurerm_monitor_diagnostic_setting")])


def _role_based(cluster: Block) -> Attribute:
    """A block in azurerm 2, without which there is none; a flag that defaults to true since azurerm 3."""
    block = cluster.block("role_based_access_control")
    if block.present:
        return block.flag("enabled", default=True)
    field = "role_based_access_control_enabled"
    return cluster.flag(field, default=cluster.since(field, (3, 0), old=False, new=True, assumed=True))


@terraform_type("azurerm_kubernetes_cluster", "node_pool")
def default_node_pool(cluster: Block) -> Attributes:
    return node_pool(cluster.block("default_node_pool"))


@terraform_type("azurerm_kubernetes_cluster_node_pool", "node_pool")
def node_pool(pool: Block) -> Attributes:
    """azurerm 4 renamed ``enable_host_encryption`` to ``host_encryption_enabled``."""
    return {"host_encrypted": pool.flag(renamed(pool, "host_encryption_enabled", "enable_host_encryption"), False)}


def _protection(parameters: dict[str, Any]) -> Any:
    """A parameter by its name, or, as the API of Azure has it, in ``name`` and ``value``."""
    if parameters.get("name") == _PROTECTION:
        return parameters.get("value")
    return parameters.get(_PROTECTION)


@terraform_type("azurerm_service_fabric_cluster", "cluster")
def service_fabric_cluster(cluster: Block) -> Attributes:
    levels = [
        setting.tree("parameters")
        for setting in cluster.blocks("fabric_settings")
        if setting.read("name") == "Security"
    ]
    names = [setting.read("name") for setting in cluster.blocks("fabric_settings")]
    encrypted = any(_protection(level) == "EncryptAndSign" for level in levels if isinstance(level, dict))
    unknown = None if encrypted else next((one for one in (*levels, *names) if is_unknown(one)), None)
    return {
        "node_traffic_encrypted": cluster.derived(encrypted if unknown is None else unknown, "fabric_settings"),
        "central_authentication": cluster.block("azure_active_directory").is_set("tenant_id"),
    }
