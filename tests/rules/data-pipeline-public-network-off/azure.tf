variable "unknown" {}

resource "azurerm_data_factory" "pass_off" {
  name                   = "records"
  resource_group_name    = "clinic"
  location               = "eastus"
  public_network_enabled = false
}

resource "azurerm_data_factory" "fail_default" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
}

resource "azurerm_data_factory" "fail_on" {
  name                   = "records"
  resource_group_name    = "clinic"
  location               = "eastus"
  public_network_enabled = true
}

resource "azurerm_data_factory" "unknown_variable" {
  name                   = "records"
  resource_group_name    = "clinic"
  location               = "eastus"
  public_network_enabled = var.unknown
}
