variable "unknown" {}

resource "azurerm_mssql_server" "pass" {
  name                          = "pass"
  resource_group_name           = "clinic"
  location                      = "eastus"
  version                       = "12.0"
  administrator_login           = "clinic"
  administrator_login_password  = "example-only"
  public_network_access_enabled = false
}

resource "azurerm_mssql_server" "fail" {
  name                         = "fail"
  resource_group_name          = "clinic"
  location                     = "eastus"
  version                      = "12.0"
  administrator_login          = "clinic"
  administrator_login_password = "example-only"
}

resource "azurerm_sql_server" "pass" {
  name                          = "pass"
  resource_group_name           = "clinic"
  location                      = "eastus"
  version                       = "12.0"
  administrator_login           = "clinic"
  administrator_login_password  = "example-only"
  public_network_access_enabled = false
}

resource "azurerm_sql_server" "fail" {
  name                         = "fail"
  resource_group_name          = "clinic"
  location                     = "eastus"
  version                      = "12.0"
  administrator_login          = "clinic"
  administrator_login_password = "example-only"
}

resource "azurerm_postgresql_server" "pass" {
  name                          = "pass"
  resource_group_name           = "clinic"
  location                      = "eastus"
  sku_name                      = "GP_Gen5_2"
  version                       = "11"
  ssl_enforcement_enabled       = true
  public_network_access_enabled = false
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
  name                          = "pass"
  resource_group_name           = "clinic"
  location                      = "eastus"
  sku_name                      = "GP_Gen5_2"
  version                       = "11"
  ssl_enforcement_enabled       = true
  public_network_access_enabled = false
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
  name                          = "pass"
  resource_group_name           = "clinic"
  location                      = "eastus"
  sku_name                      = "GP_Gen5_2"
  version                       = "11"
  ssl_enforcement_enabled       = true
  public_network_access_enabled = false
}

resource "azurerm_mariadb_server" "fail" {
  name                    = "fail"
  resource_group_name     = "clinic"
  location                = "eastus"
  sku_name                = "GP_Gen5_2"
  version                 = "11"
  ssl_enforcement_enabled = true
}

resource "azurerm_cosmosdb_account" "pass" {
  name                = "pass"
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
  public_network_access_enabled = false
}

resource "azurerm_cosmosdb_account" "fail" {
  name                = "fail"
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

resource "azurerm_postgresql_flexible_server" "pass" {
  name                = "pass"
  resource_group_name = "clinic"
  location            = "eastus"
  sku_name            = "GP_Standard_D2s_v3"
  delegated_subnet_id = "records"
}

resource "azurerm_postgresql_flexible_server" "fail" {
  name                = "fail"
  resource_group_name = "clinic"
  location            = "eastus"
  sku_name            = "GP_Standard_D2s_v3"
}

resource "azurerm_mysql_flexible_server" "pass" {
  name                  = "pass"
  resource_group_name   = "clinic"
  location              = "eastus"
  sku_name              = "GP_Standard_D2s_v3"
  public_network_access = "Disabled"
}

resource "azurerm_mysql_flexible_server" "fail" {
  name                = "fail"
  resource_group_name = "clinic"
  location            = "eastus"
  sku_name            = "GP_Standard_D2s_v3"
}

resource "azurerm_mssql_managed_instance" "pass" {
  name                = "pass"
  resource_group_name = "clinic"
  location            = "eastus"
  license_type        = "BasePrice"
  sku_name            = "GP_Gen5"
  storage_size_in_gb  = 32
  vcores              = 4
  subnet_id           = "records"
}

resource "azurerm_mssql_managed_instance" "fail" {
  name                         = "fail"
  resource_group_name          = "clinic"
  location                     = "eastus"
  license_type                 = "BasePrice"
  sku_name                     = "GP_Gen5"
  storage_size_in_gb           = 32
  vcores                       = 4
  subnet_id                    = "records"
  public_data_endpoint_enabled = true
}

resource "azurerm_mssql_server" "unknown_variable" {
  name                          = "unknown-variable"
  resource_group_name           = "clinic"
  location                      = "eastus"
  version                       = "12.0"
  administrator_login           = "clinic"
  administrator_login_password  = "example-only"
  public_network_access_enabled = var.unknown
}
