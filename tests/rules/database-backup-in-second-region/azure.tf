variable "unknown" {}

resource "azurerm_postgresql_server" "pass" {
  name                         = "pass"
  resource_group_name          = "clinic"
  location                     = "eastus"
  sku_name                     = "GP_Gen5_2"
  version                      = "11"
  ssl_enforcement_enabled      = true
  geo_redundant_backup_enabled = true
}

resource "azurerm_postgresql_server" "fail" {
  name                    = "fail"
  resource_group_name     = "clinic"
  location                = "eastus"
  sku_name                = "GP_Gen5_2"
  version                 = "11"
  ssl_enforcement_enabled = true
}

resource "azurerm_mysql_server" "pass" {
  name                         = "pass"
  resource_group_name          = "clinic"
  location                     = "eastus"
  sku_name                     = "GP_Gen5_2"
  version                      = "11"
  ssl_enforcement_enabled      = true
  geo_redundant_backup_enabled = true
}

resource "azurerm_mysql_server" "fail" {
  name                    = "fail"
  resource_group_name     = "clinic"
  location                = "eastus"
  sku_name                = "GP_Gen5_2"
  version                 = "11"
  ssl_enforcement_enabled = true
}

resource "azurerm_mariadb_server" "pass" {
  name                         = "pass"
  resource_group_name          = "clinic"
  location                     = "eastus"
  sku_name                     = "GP_Gen5_2"
  version                      = "11"
  ssl_enforcement_enabled      = true
  geo_redundant_backup_enabled = true
}

resource "azurerm_mariadb_server" "fail" {
  name                    = "fail"
  resource_group_name     = "clinic"
  location                = "eastus"
  sku_name                = "GP_Gen5_2"
  version                 = "11"
  ssl_enforcement_enabled = true
}

resource "azurerm_postgresql_flexible_server" "pass" {
  name                         = "pass"
  resource_group_name          = "clinic"
  location                     = "eastus"
  sku_name                     = "GP_Standard_D2s_v3"
  geo_redundant_backup_enabled = true
}

resource "azurerm_postgresql_flexible_server" "fail" {
  name                = "fail"
  resource_group_name = "clinic"
  location            = "eastus"
  sku_name            = "GP_Standard_D2s_v3"
}

resource "azurerm_mysql_flexible_server" "pass" {
  name                         = "pass"
  resource_group_name          = "clinic"
  location                     = "eastus"
  sku_name                     = "GP_Standard_D2s_v3"
  geo_redundant_backup_enabled = true
}

resource "azurerm_mysql_flexible_server" "fail" {
  name                = "fail"
  resource_group_name = "clinic"
  location            = "eastus"
  sku_name            = "GP_Standard_D2s_v3"
}

resource "azurerm_mssql_database" "pass" {
  name      = "pass"
  server_id = "records"
}

resource "azurerm_mssql_database" "fail" {
  name                 = "fail"
  server_id            = "records"
  storage_account_type = "Local"
}

resource "azurerm_postgresql_server" "unknown_variable" {
  name                         = "unknown-variable"
  resource_group_name          = "clinic"
  location                     = "eastus"
  sku_name                     = "GP_Gen5_2"
  version                      = "11"
  ssl_enforcement_enabled      = true
  geo_redundant_backup_enabled = var.unknown
}
