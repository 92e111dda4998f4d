resource "azurerm_mssql_server" "pass" {
  name                         = "pass"
  resource_group_name          = "clinic"
  location                     = "eastus"
  version                      = "12.0"
  administrator_login          = "clinic"
  administrator_login_password = "example-only"
}

resource "azurerm_mssql_server" "fail" {
  name                         = "fail"
  resource_group_name          = "clinic"
  location                     = "eastus"
  version                      = "12.0"
  administrator_login          = "clinic"
  administrator_login_password = "example-only"
}

resource "azurerm_private_endpoint" "mssql_server" {
  name                = "mssql_server"
  resource_group_name = "clinic"
  location            = "eastus"
  subnet_id           = "records"
  private_service_connection {
    name                           = "mssql_server"
    private_connection_resource_id = azurerm_mssql_server.pass.id
    is_manual_connection           = false
  }
}

resource "azurerm_postgresql_server" "pass" {
  name                    = "pass"
  resource_group_name     = "clinic"
  location                = "eastus"
  sku_name                = "GP_Gen5_2"
  version                 = "11"
  ssl_enforcement_enabled = true
}

resource "azurerm_postgresql_server" "fail" {
  name                    = "fail"
  resource_group_name     = "clinic"
  location                = "eastus"
  sku_name                = "GP_Gen5_2"
  version                 = "11"
  ssl_enforcement_enabled = true
}

resource "azurerm_private_endpoint" "postgresql_server" {
  name                = "postgresql_server"
  resource_group_name = "clinic"
  location            = "eastus"
  subnet_id           = "records"
  private_service_connection {
    name                           = "postgresql_server"
    private_connection_resource_id = azurerm_postgresql_server.pass.id
    is_manual_connection           = false
  }
}

resource "azurerm_mysql_server" "pass" {
  name                    = "pass"
  resource_group_name     = "clinic"
  location                = "eastus"
  sku_name                = "GP_Gen5_2"
  version                 = "11"
  ssl_enforcement_enabled = true
}

resource "azurerm_mysql_server" "fail" {
  name                    = "fail"
  resource_group_name     = "clinic"
  location                = "eastus"
  sku_name                = "GP_Gen5_2"
  version                 = "11"
  ssl_enforcement_enabled = true
}

resource "azurerm_private_endpoint" "mysql_server" {
  name                = "mysql_server"
  resource_group_name = "clinic"
  location            = "eastus"
  subnet_id           = "records"
  private_service_connection {
    name                           = "mysql_server"
    private_connection_resource_id = azurerm_mysql_server.pass.id
    is_manual_connection           = false
  }
}

resource "azurerm_mariadb_server" "pass" {
  name                    = "pass"
  resource_group_name     = "clinic"
  location                = "eastus"
  sku_name                = "GP_Gen5_2"
  version                 = "11"
  ssl_enforcement_enabled = true
}

resource "azurerm_mariadb_server" "fail" {
  name                    = "fail"
  resource_group_name     = "clinic"
  location                = "eastus"
  sku_name                = "GP_Gen5_2"
  version                 = "11"
  ssl_enforcement_enabled = true
}

resource "azurerm_private_endpoint" "mariadb_server" {
  name                = "mariadb_server"
  resource_group_name = "clinic"
  location            = "eastus"
  subnet_id           = "records"
  private_service_connection {
    name                           = "mariadb_server"
    private_connection_resource_id = azurerm_mariadb_server.pass.id
    is_manual_connection           = false
  }
}

resource "azurerm_postgresql_flexible_server" "pass" {
  name                = "pass"
  resource_group_name = "clinic"
  location            = "eastus"
  sku_name            = "GP_Standard_D2s_v3"
}

resource "azurerm_postgresql_flexible_server" "fail" {
  name                = "fail"
  resource_group_name = "clinic"
  location            = "eastus"
  sku_name            = "GP_Standard_D2s_v3"
}

resource "azurerm_private_endpoint" "postgresql_flexible_server" {
  name                = "postgresql_flexible_server"
  resource_group_name = "clinic"
  location            = "eastus"
  subnet_id           = "records"
  private_service_connection {
    name                           = "postgresql_flexible_server"
    private_connection_resource_id = azurerm_postgresql_flexible_server.pass.id
    is_manual_connection           = false
  }
}

resource "azurerm_mysql_flexible_server" "pass" {
  name                = "pass"
  resource_group_name = "clinic"
  location            = "eastus"
  sku_name            = "GP_Standard_D2s_v3"
}

resource "azurerm_mysql_flexible_server" "fail" {
  name                = "fail"
  resource_group_name = "clinic"
  location            = "eastus"
  sku_name            = "GP_Standard_D2s_v3"
}

resource "azurerm_private_endpoint" "mysql_flexible_server" {
  name                = "mysql_flexible_server"
  resource_group_name = "clinic"
  location            = "eastus"
  subnet_id           = "records"
  private_service_connection {
    name                           = "mysql_flexible_server"
    private_connection_resource_id = azurerm_mysql_flexible_server.pass.id
    is_manual_connection           = false
  }
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

resource "azurerm_private_endpoint" "cosmosdb_account" {
  name                = "cosmosdb_account"
  resource_group_name = "clinic"
  location            = "eastus"
  subnet_id           = "records"
  private_service_connection {
    name                           = "cosmosdb_account"
    private_connection_resource_id = azurerm_cosmosdb_account.pass.id
    is_manual_connection           = false
  }
}

resource "azurerm_postgresql_flexible_server" "pass_in_subnet" {
  name                = "pass-in-subnet"
  resource_group_name = "clinic"
  location            = "eastus"
  sku_name            = "GP_Standard_D2s_v3"
  delegated_subnet_id = "records"
}
