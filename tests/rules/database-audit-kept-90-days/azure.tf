variable "unknown" {}

resource "azurerm_mssql_server" "pass" {
  name                         = "pass"
  resource_group_name          = "clinic"
  location                     = "eastus"
  version                      = "12.0"
  administrator_login          = "clinic"
  administrator_login_password = "example-only"
}

resource "azurerm_mssql_server_extended_auditing_policy" "of_pass" {
  server_id         = azurerm_mssql_server.pass.id
  storage_endpoint  = "https://audit.blob.core.windows.net/"
  retention_in_days = 90
}

resource "azurerm_mssql_server" "fail" {
  name                         = "fail"
  resource_group_name          = "clinic"
  location                     = "eastus"
  version                      = "12.0"
  administrator_login          = "clinic"
  administrator_login_password = "example-only"
}

resource "azurerm_mssql_server_extended_auditing_policy" "of_fail" {
  server_id         = azurerm_mssql_server.fail.id
  storage_endpoint  = "https://audit.blob.core.windows.net/"
  retention_in_days = 30
}

resource "azurerm_mssql_server" "pass_without_end" {
  name                         = "pass-without-end"
  resource_group_name          = "clinic"
  location                     = "eastus"
  version                      = "12.0"
  administrator_login          = "clinic"
  administrator_login_password = "example-only"
}

resource "azurerm_mssql_server_extended_auditing_policy" "of_pass_without_end" {
  server_id        = azurerm_mssql_server.pass_without_end.id
  storage_endpoint = "https://audit.blob.core.windows.net/"
}

resource "azurerm_mssql_server" "unknown_variable" {
  name                         = "unknown-variable"
  resource_group_name          = "clinic"
  location                     = "eastus"
  version                      = "12.0"
  administrator_login          = "clinic"
  administrator_login_password = "example-only"
}

resource "azurerm_mssql_server_extended_auditing_policy" "of_unknown_variable" {
  server_id         = azurerm_mssql_server.unknown_variable.id
  storage_endpoint  = "https://audit.blob.core.windows.net/"
  retention_in_days = var.unknown
}

resource "azurerm_mssql_server" "fail_not_audited" {
  name                         = "fail-not-audited"
  resource_group_name          = "clinic"
  location                     = "eastus"
  version                      = "12.0"
  administrator_login          = "clinic"
  administrator_login_password = "example-only"
}

resource "azurerm_mssql_database_extended_auditing_policy" "pass_database" {
  database_id       = "records"
  storage_endpoint  = "https://audit.blob.core.windows.net/"
  retention_in_days = 120
}

resource "azurerm_mssql_database_extended_auditing_policy" "fail_database" {
  database_id       = "records"
  storage_endpoint  = "https://audit.blob.core.windows.net/"
  retention_in_days = 6
}
