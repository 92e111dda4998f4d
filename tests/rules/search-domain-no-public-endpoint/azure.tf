variable "unknown" {}

resource "azurerm_search_service" "pass" {
  name                          = "pass"
  resource_group_name           = "clinic"
  location                      = "eastus"
  sku                           = "standard"
  public_network_access_enabled = false
}

resource "azurerm_search_service" "fail" {
  name                = "fail"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "standard"
}

resource "azurerm_search_service" "unknown_variable" {
  name                          = "unknown-variable"
  resource_group_name           = "clinic"
  location                      = "eastus"
  sku                           = "standard"
  public_network_access_enabled = var.unknown
}
