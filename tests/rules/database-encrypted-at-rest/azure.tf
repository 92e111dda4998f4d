variable "unknown" {}

resource "azurerm_mssql_database" "pass_default" {
  name      = "default-records"
  server_id = "/subscriptions/0/resourceGroups/clinic/providers/Microsoft.Sql/servers/records"
}

resource "azurerm_mssql_database" "fail_off" {
  name                                = "off-records"
  server_id                           = "/subscriptions/0/resourceGroups/clinic/providers/Microsoft.Sql/servers/records"
  transparent_data_encryption_enabled = false
}

resource "azurerm_postgresql_flexible_server" "pass_always" {
  name                = "always-records"
  resource_group_name = "clinic"
  location            = "eastus"
  sku_name            = "GP_Standard_D2s_v3"
}

resource "azurerm_mssql_database" "unknown_variable" {
  name                                = "variable-records"
  server_id                           = "/subscriptions/0/resourceGroups/clinic/providers/Microsoft.Sql/servers/records"
  transparent_data_encryption_enabled = var.unknown
}
