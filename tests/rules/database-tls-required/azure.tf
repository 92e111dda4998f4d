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
