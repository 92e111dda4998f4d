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

resource "azurerm_cosmosdb_account" "pass_cosmos" {
  name                = "pass-cosmos"
  resource_group_name = "clinic"
  location            = "eastus"
  offer_type          = "Standard"
  consistency_policy {
    consistency_level = "Session"
  }
  geo_location {
    location          = "eastus"
    failover_priority = 0
  }
}

resource "azurerm_mssql_managed_instance" "pass_instance" {
  name                = "pass-instance"
  resource_group_name = "clinic"
  location            = "eastus"
  license_type        = "BasePrice"
  sku_name            = "GP_Gen5"
  storage_size_in_gb  = 32
  vcores              = 4
  subnet_id           = "records"
}

resource "azurerm_mysql_server" "pass_single" {
  name                    = "pass-single"
  resource_group_name     = "clinic"
  location                = "eastus"
  sku_name                = "GP_Gen5_2"
  version                 = "11"
  ssl_enforcement_enabled = true
}
