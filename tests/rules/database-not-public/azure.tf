resource "azurerm_mssql_firewall_rule" "everyone" {
  name             = "everyone"
  server_id        = azurerm_mssql_server.fail_rule.id
  start_ip_address = "0.0.0.0"
  end_ip_address   = "255.255.255.255"
}

resource "azurerm_mssql_server" "pass_off" {
  name                          = "off-records"
  resource_group_name           = "clinic"
  location                      = "eastus"
  version                       = "12.0"
  administrator_login           = "clinic"
  administrator_login_password  = "example-only"
  public_network_access_enabled = false
}

resource "azurerm_mssql_server" "pass_no_rule" {
  name                         = "no-rule-records"
  resource_group_name          = "clinic"
  location                     = "eastus"
  version                      = "12.0"
  administrator_login          = "clinic"
  administrator_login_password = "example-only"
}

resource "azurerm_mssql_server" "fail_rule" {
  name                         = "rule-records"
  resource_group_name          = "clinic"
  location                     = "eastus"
  version                      = "12.0"
  administrator_login          = "clinic"
  administrator_login_password = "example-only"
}

resource "azurerm_postgresql_server" "pass_default" {
  name                = "default-records"
  resource_group_name = "clinic"
  location            = "eastus"
  sku_name            = "GP_Gen5_2"
  version             = "11"
}

resource "azurerm_postgresql_server" "pass_single" {
  name                          = "single-records"
  resource_group_name           = "clinic"
  location                      = "eastus"
  sku_name                      = "GP_Gen5_2"
  version                       = "11"
  public_network_access_enabled = false
}

resource "azurerm_cosmosdb_account" "pass_filtered" {
  name                = "filtered-records"
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
  ip_range_filter = ["203.0.113.0/24"]
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

