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
  backup {
    type = "Continuous"
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

resource "azurerm_cosmosdb_account" "fail_periodic" {
  name                = "fail-periodic"
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
  backup {
    type = "Periodic"
  }
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
  backup {
    type = var.unknown
  }
}
