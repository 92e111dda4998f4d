variable "unknown" {}

resource "azurerm_postgresql_server" "pass_postgresql" {
  name                              = "pass-postgresql"
  resource_group_name               = "clinic"
  location                          = "eastus"
  sku_name                          = "GP_Gen5_2"
  version                           = "11"
  ssl_enforcement_enabled           = true
  infrastructure_encryption_enabled = true
}

resource "azurerm_postgresql_server" "fail_postgresql" {
  name                    = "fail-postgresql"
  resource_group_name     = "clinic"
  location                = "eastus"
  sku_name                = "GP_Gen5_2"
  version                 = "11"
  ssl_enforcement_enabled = true
}

resource "azurerm_mysql_server" "pass_mysql" {
  name                              = "pass-mysql"
  resource_group_name               = "clinic"
  location                          = "eastus"
  sku_name                          = "GP_Gen5_2"
  version                           = "11"
  ssl_enforcement_enabled           = true
  infrastructure_encryption_enabled = true
}

resource "azurerm_mysql_server" "fail_mysql" {
  name                    = "fail-mysql"
  resource_group_name     = "clinic"
  location                = "eastus"
  sku_name                = "GP_Gen5_2"
  version                 = "11"
  ssl_enforcement_enabled = true
}

resource "azurerm_mysql_server" "unknown_variable" {
  name                              = "unknown-variable"
  resource_group_name               = "clinic"
  location                          = "eastus"
  sku_name                          = "GP_Gen5_2"
  version                           = "11"
  ssl_enforcement_enabled           = true
  infrastructure_encryption_enabled = var.unknown
}

resource "azurerm_mariadb_server" "na_mariadb" {
  name                    = "na-mariadb"
  resource_group_name     = "clinic"
  location                = "eastus"
  sku_name                = "GP_Gen5_2"
  version                 = "11"
  ssl_enforcement_enabled = true
}
