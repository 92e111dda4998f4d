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
