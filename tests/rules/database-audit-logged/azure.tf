resource "azurerm_mssql_server_extended_auditing_policy" "audited" {
  server_id              = azurerm_mssql_server.pass_audited.id
  log_monitoring_enabled = true
}

resource "azurerm_mssql_server" "pass_audited" {
  name                         = "audited-records"
  resource_group_name          = "clinic"
  location                     = "eastus"
  version                      = "12.0"
  administrator_login          = "clinic"
  administrator_login_password = "example-only"
}

resource "azurerm_mssql_server" "fail_silent" {
  name                         = "silent-records"
  resource_group_name          = "clinic"
  location                     = "eastus"
  version                      = "12.0"
  administrator_login          = "clinic"
  administrator_login_password = "example-only"
}

resource "azurerm_sql_server" "pass_sql" {
  name                         = "pass-sql"
  resource_group_name          = "clinic"
  location                     = "eastus"
  version                      = "12.0"
  administrator_login          = "clinic"
  administrator_login_password = "example-only"
  extended_auditing_policy {
    storage_endpoint = "https://audit.blob.core.windows.net/"
  }
}

resource "azurerm_sql_server" "fail_sql" {
  name                         = "fail-sql"
  resource_group_name          = "clinic"
  location                     = "eastus"
  version                      = "12.0"
  administrator_login          = "clinic"
  administrator_login_password = "example-only"
}

resource "azurerm_mysql_flexible_server" "pass_mysql" {
  name                = "pass-mysql"
  resource_group_name = "clinic"
  location            = "eastus"
  sku_name            = "GP_Standard_D2s_v3"
}

resource "azurerm_mysql_flexible_server" "fail_mysql" {
  name                = "fail-mysql"
  resource_group_name = "clinic"
  location            = "eastus"
  sku_name            = "GP_Standard_D2s_v3"
}

resource "azurerm_mysql_flexible_server_configuration" "audit" {
  name                = "audit_log_enabled"
  resource_group_name = "clinic"
  server_name         = azurerm_mysql_flexible_server.pass_mysql.name
  value               = "ON"
}
