variable "unknown" {}

resource "azurerm_container_registry" "pass_off" {
  name                          = "records"
  resource_group_name           = "clinic"
  location                      = "eastus"
  sku                           = "Premium"
  public_network_access_enabled = false
}

resource "azurerm_container_registry" "fail_default" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "Premium"
}

resource "azurerm_container_registry" "unknown_variable" {
  name                          = "records"
  resource_group_name           = "clinic"
  location                      = "eastus"
  sku                           = "Premium"
  public_network_access_enabled = var.unknown
}
