variable "unknown" {}

resource "azurerm_search_service" "pass" {
  name                = "pass"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "standard"
  replica_count       = 3
}

resource "azurerm_search_service" "fail" {
  name                = "fail"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "standard"
  replica_count       = 2
}

resource "azurerm_search_service" "unknown_variable" {
  name                = "unknown-variable"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "standard"
  replica_count       = var.unknown
}
