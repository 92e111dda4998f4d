variable "unknown" {}

resource "azurerm_mssql_server" "pass_default" {
  name                         = "default-records"
  resource_group_name          = "clinic"
  location                     = "eastus"
  version                      = "12.0"
  administrator_login          = "clinic"
  administrator_login_password = "example-only"
}

resource "azurerm_mssql_server" "fail_10" {
  name                         = "10-records"
  resource_group_name          = "clinic"
  location                     = "eastus"
  version                      = "12.0"
  administrator_login          = "clinic"
  administrator_login_password = "example-only"
  minimum_tls_version          = "1.0"
}

resource "azurerm_postgresql_server" "pass_single" {
  name                             = "single-records"
  resource_group_name              = "clinic"
  location                         = "eastus"
  sku_name                         = "GP_Gen5_2"
  version                          = "11"
  ssl_minimal_tls_version_enforced = "TLS1_2"
}

resource "azurerm_postgresql_server" "fail_single" {
  name                             = "single-records"
  resource_group_name              = "clinic"
  location                         = "eastus"
  sku_name                         = "GP_Gen5_2"
  version                          = "11"
  ssl_minimal_tls_version_enforced = "TLS1_1"
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
  minimal_tls_version = "Tls"
}

resource "azurerm_mssql_server" "unknown_variable" {
  name                         = "variable-records"
  resource_group_name          = "clinic"
  location                     = "eastus"
  version                      = "12.0"
  administrator_login          = "clinic"
  administrator_login_password = "example-only"
  minimum_tls_version          = var.unknown
}

resource "azurerm_postgresql_server" "pass_postgresql_single" {
  name                             = "pass-postgresql-single"
  resource_group_name              = "clinic"
  location                         = "eastus"
  sku_name                         = "GP_Gen5_2"
  version                          = "11"
  ssl_enforcement_enabled          = true
  ssl_minimal_tls_version_enforced = "TLS1_2"
}

resource "azurerm_postgresql_server" "fail_postgresql_single" {
  name                             = "fail-postgresql-single"
  resource_group_name              = "clinic"
  location                         = "eastus"
  sku_name                         = "GP_Gen5_2"
  version                          = "11"
  ssl_enforcement_enabled          = true
  ssl_minimal_tls_version_enforced = "TLS1_1"
}

resource "azurerm_mysql_server" "pass_mysql_single" {
  name                             = "pass-mysql-single"
  resource_group_name              = "clinic"
  location                         = "eastus"
  sku_name                         = "GP_Gen5_2"
  version                          = "11"
  ssl_enforcement_enabled          = true
  ssl_minimal_tls_version_enforced = "TLS1_2"
}

resource "azurerm_mysql_server" "fail_mysql_single" {
  name                             = "fail-mysql-single"
  resource_group_name              = "clinic"
  location                         = "eastus"
  sku_name                         = "GP_Gen5_2"
  version                          = "11"
  ssl_enforcement_enabled          = true
  ssl_minimal_tls_version_enforced = "TLS1_1"
}

resource "azurerm_mariadb_server" "pass_mariadb_single" {
  name                             = "pass-mariadb-single"
  resource_group_name              = "clinic"
  location                         = "eastus"
  sku_name                         = "GP_Gen5_2"
  version                          = "11"
  ssl_enforcement_enabled          = true
  ssl_minimal_tls_version_enforced = "TLS1_2"
}

resource "azurerm_mariadb_server" "fail_mariadb_single" {
  name                             = "fail-mariadb-single"
  resource_group_name              = "clinic"
  location                         = "eastus"
  sku_name                         = "GP_Gen5_2"
  version                          = "11"
  ssl_enforcement_enabled          = true
  ssl_minimal_tls_version_enforced = "TLS1_1"
}

resource "azurerm_mysql_server" "fail_not_enforced" {
  name                             = "fail-not-enforced"
  resource_group_name              = "clinic"
  location                         = "eastus"
  sku_name                         = "GP_Gen5_2"
  version                          = "11"
  ssl_enforcement_enabled          = true
  ssl_minimal_tls_version_enforced = "TLSEnforcementDisabled"
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
  minimum_tls_version = "1.0"
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

resource "azurerm_mssql_server" "fail_not_enforced" {
  name                = "fail-not-enforced"
  resource_group_name = "clinic"
  location            = "eastus"
  version             = "12.0"
  minimum_tls_version = "Disabled"
}
