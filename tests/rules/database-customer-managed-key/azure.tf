resource "azurerm_key_vault_key" "records" {
  name         = "records"
  key_vault_id = "/subscriptions/0/vaults/records"
  key_type     = "RSA"
  key_opts     = ["wrapKey", "unwrapKey"]
}
resource "azurerm_mssql_server_transparent_data_encryption" "part" {
  server_id        = azurerm_mssql_server.pass_part.id
  key_vault_key_id = azurerm_key_vault_key.records.id
}

resource "azurerm_mssql_server" "pass_part" {
  name                         = "part-records"
  resource_group_name          = "clinic"
  location                     = "eastus"
  version                      = "12.0"
  administrator_login          = "clinic"
  administrator_login_password = "example-only"
}

resource "azurerm_mssql_server" "fail_default" {
  name                         = "default-records"
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
  customer_managed_key {
    key_vault_key_id = azurerm_key_vault_key.records.id
  }
}

resource "azurerm_postgresql_flexible_server" "fail_flexible" {
  name                = "flexible-records"
  resource_group_name = "clinic"
  location            = "eastus"
  sku_name            = "GP_Standard_D2s_v3"
}

resource "azurerm_mysql_flexible_server" "pass_mysql" {
  name                = "mysql-records"
  resource_group_name = "clinic"
  location            = "eastus"
  customer_managed_key {
    key_vault_key_id = azurerm_key_vault_key.records.id
  }
}

resource "azurerm_mysql_flexible_server" "fail_mysql" {
  name                = "mysql-records"
  resource_group_name = "clinic"
  location            = "eastus"
}

resource "azurerm_cosmosdb_account" "pass_cosmos" {
  name                = "cosmos-records"
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
  key_vault_key_id = azurerm_key_vault_key.records.versionless_id
}

resource "azurerm_cosmosdb_account" "fail_cosmos" {
  name                = "cosmos-records"
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

resource "azurerm_postgresql_server" "pass_postgresql_single" {
  name                    = "pass-postgresql-single"
  resource_group_name     = "clinic"
  location                = "eastus"
  sku_name                = "GP_Gen5_2"
  version                 = "11"
  ssl_enforcement_enabled = true
}

resource "azurerm_postgresql_server" "fail_postgresql_single" {
  name                    = "fail-postgresql-single"
  resource_group_name     = "clinic"
  location                = "eastus"
  sku_name                = "GP_Gen5_2"
  version                 = "11"
  ssl_enforcement_enabled = true
}

resource "azurerm_postgresql_server_key" "postgresql" {
  server_id        = azurerm_postgresql_server.pass_postgresql_single.id
  key_vault_key_id = azurerm_key_vault_key.records.id
}

resource "azurerm_mysql_server" "pass_mysql_single" {
  name                    = "pass-mysql-single"
  resource_group_name     = "clinic"
  location                = "eastus"
  sku_name                = "GP_Gen5_2"
  version                 = "11"
  ssl_enforcement_enabled = true
}

resource "azurerm_mysql_server" "fail_mysql_single" {
  name                    = "fail-mysql-single"
  resource_group_name     = "clinic"
  location                = "eastus"
  sku_name                = "GP_Gen5_2"
  version                 = "11"
  ssl_enforcement_enabled = true
}

resource "azurerm_mysql_server_key" "mysql" {
  server_id        = azurerm_mysql_server.pass_mysql_single.id
  key_vault_key_id = azurerm_key_vault_key.records.id
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

resource "azurerm_mssql_managed_instance" "fail_instance" {
  name                = "fail-instance"
  resource_group_name = "clinic"
  location            = "eastus"
  license_type        = "BasePrice"
  sku_name            = "GP_Gen5"
  storage_size_in_gb  = 32
  vcores              = 4
  subnet_id           = "records"
}

resource "azurerm_mssql_managed_instance_transparent_data_encryption" "instance" {
  managed_instance_id = azurerm_mssql_managed_instance.pass_instance.id
  key_vault_key_id    = azurerm_key_vault_key.records.id
}
