resource "azurerm_postgresql_flexible_server_configuration" "off" {
  server_id = azurerm_postgresql_flexible_server.fail_flexible.id
  name      = "require_secure_transport"
  value     = "off"
}

resource "azurerm_mssql_server" "pass_always" {
  name                         = "always-records"
  resource_group_name          = "clinic"
  location                     = "eastus"
  version                      = "12.0"
  administrator_login          = "clinic"
  administrator_login_password = "example-only"
}

resource "azurerm_postgresql_server" "pass_single" {
  name                    = "single-records"
  resource_group_name     = "clinic"
  location                = "eastus"
  sku_name                = "GP_Gen5_2"
  version                 = "11"
  ssl_enforcement_enabled = true
}

resource "azurerm_postgresql_server" "fail_single" {
  name                    = "single-records"
  resource_group_name     = "clinic"
  location                = "eastus"
  sku_name                = "GP_Gen5_2"
  version                 = "11"
  ssl_enforcement_enabled = false
}

resource "azurerm_postgresql_flexible_server" "pass_flexible" {
  name                = "flexible-records"
  resource_group_name = "clinic"
  location            = "eastus"
  sku_name            = "GP_Standard_D2s_v3"
}

resource "azurerm_postgresql_flexible_server" "fail_flexible" {
  name                = "flexible-records"
  resource_group_name = "clinic"
  location            = "eastus"
  sku_name            = "GP_Standard_D2s_v3"
}

resource "azurerm_mysql_server" "pass_mysql" {
  name                    = "pass-mysql"
  resource_group_name     = "clinic"
  location                = "eastus"
  sku_name                = "GP_Gen5_2"
  version                 = "11"
  ssl_enforcement_enabled = true
}

resource "azurerm_mysql_server" "fail_mysql" {
  name                    = "fail-mysql"
  resource_group_name     = "clinic"
  location                = "eastus"
  sku_name                = "GP_Gen5_2"
  version                 = "11"
  ssl_enforcement_enabled = false
}

resource "azurerm_mariadb_server" "pass_mariadb" {
  name                    = "pass-mariadb"
  resource_group_name     = "clinic"
  location                = "eastus"
  sku_name                = "GP_Gen5_2"
  version                 = "11"
  ssl_enforcement_enabled = true
}

resource "azurerm_mariadb_server" "fail_mariadb" {
  name                    = "fail-mariadb"
  resource_group_name     = "clinic"
  location                = "eastus"
  sku_name                = "GP_Gen5_2"
  version                 = "11"
  ssl_enforcement_enabled = false
}

resource "azurerm_mysql_server" "pass_old_name" {
  name                = "pass-old-name"
  resource_group_name = "clinic"
  location            = "eastus"
  sku_name            = "GP_Gen5_2"
  version             = "11"
  ssl_enforcement     = "Enabled"
}

resource "azurerm_mysql_flexible_server" "pass_mysql_flexible" {
  name                = "pass-mysql-flexible"
  resource_group_name = "clinic"
  location            = "eastus"
  sku_name            = "GP_Standard_D2s_v3"
}

resource "azurerm_mysql_flexible_server" "fail_mysql_flexible" {
  name                = "fail-mysql-flexible"
  resource_group_name = "clinic"
  location            = "eastus"
  sku_name            = "GP_Standard_D2s_v3"
}

resource "azurerm_mysql_flexible_server_configuration" "off" {
  name                = "require_secure_transport"
  resource_group_name = "clinic"
  server_name         = azurerm_mysql_flexible_server.fail_mysql_flexible.name
  value               = "OFF"
}
