variable "unknown" {}

resource "azurerm_api_management" "pass_internal" {
  name                 = "pass_internal"
  resource_group_name  = "clinic"
  location             = "eastus"
  publisher_name       = "clinic"
  publisher_email      = "it@example.com"
  sku_name             = "Developer_1"
  virtual_network_type = "Internal"
  virtual_network_configuration {
    subnet_id = "/subscriptions/0/resourceGroups/clinic/providers/Microsoft.Network/virtualNetworks/clinic/subnets/api"
  }
}

resource "azurerm_api_management" "fail_default" {
  name                = "fail_default"
  resource_group_name = "clinic"
  location            = "eastus"
  publisher_name      = "clinic"
  publisher_email     = "it@example.com"
  sku_name            = "Developer_1"
}

resource "azurerm_api_management" "fail_none" {
  name                 = "fail_none"
  resource_group_name  = "clinic"
  location             = "eastus"
  publisher_name       = "clinic"
  publisher_email      = "it@example.com"
  sku_name             = "Developer_1"
  virtual_network_type = "None"
}

resource "azurerm_api_management" "unknown_type" {
  name                 = "unknown_type"
  resource_group_name  = "clinic"
  location             = "eastus"
  publisher_name       = "clinic"
  publisher_email      = "it@example.com"
  sku_name             = "Developer_1"
  virtual_network_type = var.unknown
}
