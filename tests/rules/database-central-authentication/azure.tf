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
  local_authentication_disabled = true
}

resource "azurerm_cosmosdb_account" "fail_cosmos" {
  name                = "fail-cosmos"
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

resource "azurerm_cosmosdb_account" "pass_cosmos_new_name" {
  name                = "pass-cosmos-new-name"
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
  local_authentication_enabled = false
}

resource "azurerm_sql_server" "pass_sql_server" {
  name                         = "pass-sql-server"
  resource_group_name          = "clinic"
  location                     = "eastus"
  version                      = "12.0"
  administrator_login          = "clinic"
  administrator_login_password = "example-only"
}

resource "azurerm_sql_server" "fail_sql_server" {
  name                         = "fail-sql-server"
  resource_group_name          = "clinic"
  location                     = "eastus"
  version                      = "12.0"
  administrator_login          = "clinic"
  administrator_login_password = "example-only"
}

resource "azurerm_sql_active_directory_administrator" "sql_server" {
  server_name = azurerm_sql_server.pass_sql_server.name
  login       = "admins"
  tenant_id   = "00000000-0000-0000-0000-000000000000"
  object_id   = "00000000-0000-0000-0000-000000000000"
}

resource "azurerm_postgresql_server" "pass_postgresql_server" {
  name                    = "pass-postgresql-server"
  resource_group_name     = "clinic"
  location                = "eastus"
  sku_name                = "GP_Gen5_2"
  version                 = "11"
  ssl_enforcement_enabled = true
}

resource "azurerm_postgresql_server" "fail_postgresql_server" {
  name                    = "fail-postgresql-server"
  resource_group_name     = "clinic"
  location                = "eastus"
  sku_name                = "GP_Gen5_2"
  version                 = "11"
  ssl_enforcement_enabled = true
}

resource "azurerm_postgresql_active_directory_administrator" "postgresql_server" {
  server_name = azurerm_postgresql_server.pass_postgresql_server.name
  login       = "admins"
  tenant_id   = "00000000-0000-0000-0000-000000000000"
  object_id   = "00000000-0000-0000-0000-000000000000"
}

resource "azurerm_mysql_flexible_server" "pass_mysql_flexible_server" {
  name                = "pass-mysql-flexible-server"
  resource_group_name = "clinic"
  location            = "eastus"
  sku_name            = "GP_Standard_D2s_v3"
}

resource "azurerm_mysql_flexible_server" "fail_mysql_flexible_server" {
  name                = "fail-mysql-flexible-server"
  resource_group_name = "clinic"
  location            = "eastus"
  sku_name            = "GP_Standard_D2s_v3"
}

resource "azurerm_mysql_flexible_server_active_directory_administrator" "mysql_flexible_server" {
  server_id = azurerm_mysql_flexible_server.pass_mysql_flexible_server.id
  login     = "admins"
  tenant_id = "00000000-0000-0000-0000-000000000000"
  object_id = "00000000-0000-0000-0000-000000000000"
}
