variable "unknown" {}

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
  is_virtual_network_filter_enabled = true
  virtual_network_rule {
    id = "records"
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

resource "azurerm_cosmosdb_account" "pass_addresses" {
  name                = "pass-addresses"
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

resource "azurerm_cosmosdb_account" "pass_private" {
  name                = "pass-private"
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

resource "azurerm_cosmosdb_account" "unknown_variable" {
  name                = "unknown-variable"
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
  public_network_access_enabled = var.unknown
}

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

resource "azurerm_mssql_firewall_rule" "everyone" {
  name             = "everyone"
  server_id        = azurerm_mssql_server.fail.id
  start_ip_address = "0.0.0.0"
  end_ip_address   = "255.255.255.255"
}
