"""Synapse, Data Explorer and Databricks."""

from __future__ import annotations

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.answers import renamed
from policycheck.providers.terraform.azure.reach import declare_private_endpoints, private_endpoint, public_endpoint
from policycheck.providers.terraform.azure.sql_security import threat_detection, watched_parts
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.combine import some
from policycheck.providers.terraform.registry import part, terraform_type

_WORKSPACE = "azurerm_synapse_workspace"
_POOL = "azurerm_synapse_sql_pool"
part("azurerm_synapse_firewall_rule", "synapse_workspace_id", _WORKSPACE)
part("azurerm_synapse_workspace_key", "synapse_workspace_id", _WORKSPACE)
for _main, _field in ((_WORKSPACE, "synapse_workspace_id"), (_POOL, "sql_pool_id")):
    part(f"{_main}_extended_auditing_policy", _field, _main)
    part(f"{_main}_security_alert_policy", _field, _main)
part(
    f"{_WORKSPACE}_vulnerability_assessment",
    "workspace_security_alert_policy_id",
    f"{_WORKSPACE}_security_alert_policy",
)
part(f"{_POOL}_vulnerability_assessment", "sql_pool_security_alert_policy_id", f"{_POOL}_security_alert_policy")
part("azurerm_kusto_cluster_customer_managed_key", "cluster_id", "azurerm_kusto_cluster")
for _key in ("customer_managed_key", "root_dbfs_customer_managed_key"):
    part(f"azurerm_databricks_workspace_{_key}", "workspace_id", "azurerm_databricks_workspace")
declare_private_endpoints(_WORKSPACE, "azurerm_kusto_cluster", "azurerm_databricks_workspace")


@terraform_type("azurerm_synapse_workspace", "warehouse")
def synapse_workspace(workspace: Block) -> Attributes:
    block = workspace.has("customer_managed_key")
    opened = workspace.part("azurerm_synapse_firewall_rule")
    audited = workspace.part(f"{_WORKSPACE}_extended_auditing_policy")
    return {
        "encrypted": workspace.fact(True),
        # A block since azurerm 3, one argument before.
        "customer_managed_key": some([block, workspace.is_set("customer_managed_key_versionless_id")]),
        "public_endpoint": public_endpoint(workspace),
        "private_endpoint": private_endpoint(workspace),
        "compute_in_network": workspace.flag("managed_virtual_network_enabled", default=False),
        "exfiltration_blocked": workspace.flag("data_exfiltration_protection_enabled", default=False),
        "firewall_opened": workspace.fact(opened.present if opened.reason is None else opened.reason),
        "audit_logged": workspace.fact(audited.present if audited.reason is None else audited.reason),
        "threat_detection": threat_detection(workspace, f"{_WORKSPACE}_security_alert_policy"),
        "vulnerability_assessed": _assessed(workspace),
    }


def _assessed(main: Block) -> Attribute:
    """A vulnerability assessment belongs to the alert policy of the workspace or pool."""
    type_ = f"{main.entry.type}_vulnerability_assessment"
    for found in watched_parts(main, f"{main.entry.type}_security_alert_policy", type_):
        scans = found.block("recurring_scans")
        return scans.flag("enabled", default=True) if scans.present else found.fact(True)
    return main.without(False, type_)


@terraform_type("azurerm_synapse_sql_pool", "warehouse")
def synapse_sql_pool(pool: Block) -> Attributes:
    auditing = pool.part(f"{_POOL}_extended_auditing_policy")
    return {
        # Pools are not encrypted by their workspace: transparent data encryption is a choice (Microsoft Learn).
        "encrypted": pool.flag("data_encrypted", default=False),
        "audit_logged": auditing.flag("log_monitoring_enabled", default=auditing.present),
        "threat_detection": threat_detection(pool, f"{_POOL}_security_alert_policy"),
        "vulnerability_assessed": _assessed(pool),
    }


@terraform_type("azurerm_synapse_spark_pool", "warehouse")
def synapse_spark_pool(pool: Block) -> Attributes:
    return {"compute_isolated": pool.flag("compute_isolation_enabled", default=False)}


@terraform_type("azurerm_kusto_cluster", "warehouse")
def kusto_cluster(cluster: Block) -> Attributes:
    """Neither the disks of the nodes nor the second layer is encrypted by default (azurerm documentation)."""
    key = cluster.part("azurerm_kusto_cluster_customer_managed_key")
    tier = cluster.block("sku").text("name", default="")
    promised = tier.value if isinstance(tier.value, Unknown) else not tier.value.startswith("Dev(No SLA)")
    return {
        "encrypted": cluster.flag(renamed(cluster, "disk_encryption_enabled", "enable_disk_encryption"), default=False),
        "double_encrypted": cluster.flag(
            renamed(cluster, "double_encryption_enabled", "enable_double_encryption"), default=False
        ),
        "customer_managed_key": key.is_set("key_name"),
        "public_endpoint": public_endpoint(cluster),
        "private_endpoint": private_endpoint(cluster),
        "managed_identity": cluster.has("identity"),
        "service_level": Attribute(promised, tier.origin, tier.field),
    }


@terraform_type("azurerm_databricks_workspace", "warehouse")
def databricks_workspace(workspace: Block) -> Attributes:
    root_keys = [
        f"azurerm_databricks_workspace_{name}" for name in ("root_dbfs_customer_managed_key", "customer_managed_key")
    ]
    root = [key.is_set("key_vault_key_id") for type_ in root_keys for key in workspace.parts(type_)]
    keys = ("managed_services_cmk_key_vault_key_id", "managed_disk_cmk_key_vault_key_id")
    return {
        "encrypted": workspace.fact(True),
        "customer_managed_key": some([workspace.is_set(key) for key in keys]),
        "root_storage_customer_key": root[0] if root else workspace.without(False, *root_keys),
        "public_endpoint": public_endpoint(workspace),
        "private_endpoint": private_endpoint(workspace),
        "network_chosen": workspace.block("custom_parameters").is_set("virtual_network_id"),
    }
