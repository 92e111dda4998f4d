variable "unknown" {}

resource "azurerm_virtual_network" "pass_default" {
  name                = "pass_default"
  resource_group_name = "clinic"
  location            = "eastus"
  address_space       = ["10.0.0.0/16"]
}

resource "azurerm_virtual_network" "pass_private" {
  name                = "pass_private"
  resource_group_name = "clinic"
  location            = "eastus"
  address_space       = ["10.0.0.0/16"]
  dns_servers         = ["10.0.0.4", "10.0.0.5"]
}

resource "azurerm_virtual_network" "fail_public" {
  name                = "fail_public"
  resource_group_name = "clinic"
  location            = "eastus"
  address_space       = ["10.0.0.0/16"]
  dns_servers         = ["10.0.0.4", "8.8.8.8"]
}

resource "azurerm_virtual_network" "unknown_servers" {
  name                = "unknown_servers"
  resource_group_name = "clinic"
  location            = "eastus"
  address_space       = ["10.0.0.0/16"]
  dns_servers         = var.unknown
}
