resource "azurerm_mssql_server" "pass_entra" {
  name                         = "entra-records"
  resource_group_name          = "clinic"
  location                     = "eastus"
  version                      = "12.0"
  administrator_login          = "clinic"
  administrator_login_password = "example-only"
  azuread_administrator {
    login_username = "dba"
    object_id      = "00000000-0000-0000-0000-000000000000"
  }
}

resource "azurerm_mssql_server" "fail_none" {
  name                         = "none-records"
  resource_group_name          = "clinic"
  location                     = "eastus"
  version                      = "12.0"
  administrator_login          = "clinic"
  administrator_login_password = "example-only"
}

resource "azurerm_postgresql_flexible_server" "pass_flexible" {
  name                = "flexible-records"
  resource_group_name = "clinic"
  location            = "eastus"
  sku_name            = "GP_Standard_D2s_v3"
  authentication {
    active_directory_auth_enabled = true
  }
}

resource "azurerm_postgresql_flexible_server" "fail_flexible" {
  name                = "flexible-records"
  resource_group_name = "clinic"
  location            = "eastus"
  sku_name            = "GP_Standard_D2s_v3"
}
