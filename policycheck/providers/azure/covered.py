"""Types of Azure's code that no collector yields, although a scan misses nothing of them."""

from __future__ import annotations

from typing import Final

from policycheck.providers.azure.collector import load_collectors

_TOLD: Final = frozenset({
    # Settings that stand in the resource that they complete.
    "azurerm_storage_account_network_rules", "azurerm_storage_account_customer_managed_key",
    "azurerm_storage_account_queue_properties", "azurerm_network_security_rule", "azurerm_private_endpoint",
    "azurerm_subnet_network_security_group_association", "azurerm_mssql_server_transparent_data_encryption",
    "azurerm_mssql_managed_instance_active_directory_administrator", "azurerm_synapse_workspace_key",
    "azurerm_cognitive_account_customer_managed_key", "azurerm_databricks_workspace_customer_managed_key",
    "azurerm_servicebus_namespace_customer_managed_key", "azurerm_servicebus_namespace_network_rule_set",
    "azurerm_app_service_virtual_network_swift_connection", "azurerm_kubernetes_cluster_node_pool",
    # Policies of a subscription are listed with those of its groups, of its resources and from above it.
    "azurerm_policy_assignment", "azurerm_resource_policy_assignment", "azurerm_resource_group_policy_assignment",
    "azurerm_management_group_policy_assignment",
    # A scan tells all variables of an automation account as texts: of which type one is, only its value would tell.
    "azurerm_automation_variable_bool", "azurerm_automation_variable_datetime", "azurerm_automation_variable_int",
    "azurerm_automation_variable_object",
    # The directory itself tells whether one of its named locations is trusted.
    "azuread_named_location",
    # Judged only for passwords that are written out in code, which no account tells.
    "azurerm_automation_credential", "azurerm_cosmosdb_postgresql_cluster",
    # Older names of types for what is there under the newer ones.
    "azurerm_frontdoor_firewall_policy",
    "azurerm_app_service", "azurerm_app_service_slot", "azurerm_function_app", "azurerm_function_app_slot",
    "azurerm_virtual_machine", "azurerm_virtual_machine_scale_set", "azurerm_orchestrated_virtual_machine_scale_set",
    "azurerm_sql_server", "azurerm_sql_database", "azurerm_sql_firewall_rule", "azurerm_sql_managed_instance",
    "azurerm_sql_active_directory_administrator",
})  # fmt: skip

_ENDED: Final = frozenset({
    # Retired on September 16, 2024 (MySQL), March 28, 2025 (PostgreSQL), September 19, 2025 (MariaDB).
    *(
        f"azurerm_{engine}_{what}"
        for engine in ("mysql", "postgresql", "mariadb")
        for what in (
            "server", "server_key", "configuration", "firewall_rule", "virtual_network_rule",
            "active_directory_administrator",
        )
    ),
    # Data Lake Storage Gen1 and Data Lake Analytics: February 29, 2024.
    "azurerm_data_lake_store", "azurerm_data_lake_analytics_account",
    # Log profiles: September 15, 2026.
    "azurerm_monitor_log_profile",
})  # fmt: skip
"""Types of services that are no more (Microsoft's announcements of their retirement)."""


def collected() -> frozenset[str]:
    """The Terraform types that scans look for; of every other type a subscription tells nothing here."""
    return _TOLD | _ENDED | {type_ for one in load_collectors() for type_ in one.types}
