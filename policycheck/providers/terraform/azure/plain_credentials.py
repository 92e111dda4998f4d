"""Arguments of Azure types that hold a password or key."""

from __future__ import annotations

from policycheck.providers.terraform.credentials import holds_credentials

holds_credentials(
    {
        "azurerm_mssql_server": ("administrator_login_password",),
        "azurerm_sql_server": ("administrator_login_password",),
        "azurerm_mssql_managed_instance": ("administrator_login_password",),
        "azurerm_postgresql_server": ("administrator_login_password",),
        "azurerm_postgresql_flexible_server": ("administrator_password",),
        "azurerm_mysql_server": ("administrator_login_password",),
        "azurerm_mysql_flexible_server": ("administrator_password",),
        "azurerm_mariadb_server": ("administrator_login_password",),
        "azurerm_cosmosdb_postgresql_cluster": ("administrator_login_password",),
        "azurerm_synapse_workspace": ("sql_administrator_login_password",),
        "azurerm_virtual_machine": ("os_profile.admin_password",),
        "azurerm_linux_virtual_machine": ("admin_password",),
        "azurerm_linux_virtual_machine_scale_set": ("admin_password",),
        "azurerm_windows_virtual_machine": ("admin_password",),
        "azurerm_windows_virtual_machine_scale_set": ("admin_password",),
        "azurerm_key_vault_secret": ("value",),
        "azurerm_kubernetes_cluster": ("service_principal.client_secret", "windows_profile.admin_password"),
        "azurerm_automation_credential": ("password",),
        "azuread_user": ("password",),
    }
)
