variable "unknown" {}

resource "azurerm_network_interface" "pass_default" {
  name                = "pass_default"
  resource_group_name = "clinic"
  location            = "eastus"

  ip_configuration {
    name                          = "main"
    private_ip_address_allocation = "Dynamic"

  }
}

resource "azurerm_network_interface" "fail_on" {
  name                  = "fail_on"
  resource_group_name   = "clinic"
  location              = "eastus"
  ip_forwarding_enabled = true
  ip_configuration {
    name                          = "main"
    private_ip_address_allocation = "Dynamic"

  }
}

resource "azurerm_network_interface" "fail_old_name" {
  name                 = "fail_old_name"
  resource_group_name  = "clinic"
  location             = "eastus"
  enable_ip_forwarding = true
  ip_configuration {
    name                          = "main"
    private_ip_address_allocation = "Dynamic"

  }
}

resource "azurerm_network_interface" "pass_old_name" {
  name                 = "pass_old_name"
  resource_group_name  = "clinic"
  location             = "eastus"
  enable_ip_forwarding = false
  ip_configuration {
    name                          = "main"
    private_ip_address_allocation = "Dynamic"

  }
}

resource "azurerm_network_interface" "unknown_setting" {
  name                  = "unknown_setting"
  resource_group_name   = "clinic"
  location              = "eastus"
  ip_forwarding_enabled = var.unknown
  ip_configuration {
    name                          = "main"
    private_ip_address_allocation = "Dynamic"

  }
}
