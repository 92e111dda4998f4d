variable "unknown" {}

resource "azurerm_mssql_database" "pass" {
  name           = "pass"
  server_id      = "records"
  zone_redundant = true
}

resource "azurerm_mssql_database" "fail" {
  name      = "fail"
  server_id = "records"
}

resource "azurerm_postgresql_flexible_server" "pass" {
  name                = "pass"
  resource_group_name = "clinic"
  location            = "eastus"
  sku_name            = "GP_Standard_D2s_v3"
  high_availability {
    mode = "ZoneRedundant"
  }
}

resource "azurerm_postgresql_flexible_server" "fail" {
  name                = "fail"
  resource_group_name = "clinic"
  location            = "eastus"
  sku_name            = "GP_Standard_D2s_v3"
}

resource "azurerm_mssql_database" "unknown_variable" {
  name           = "unknown-variable"
  server_id      = "records"
  zone_redundant = var.unknown
}
