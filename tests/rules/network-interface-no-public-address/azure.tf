variable "unknown" {}

resource "azurerm_network_interface" "pass_private" {
  name                = "pass_private"
  resource_group_name = "clinic"
  location            = "eastus"

  ip_configuration {
    name                          = "main"
    private_ip_address_allocation = "Dynamic"

  }
}

resource "azurerm_network_interface" "fail_public" {
  name                = "fail_public"
  resource_group_name = "clinic"
  location            = "eastus"

  ip_configuration {
    name                          = "main"
    private_ip_address_allocation = "Dynamic"
    public_ip_address_id          = azurerm_public_ip.address.id
  }
}

resource "azurerm_public_ip" "address" {
  name                = "address"
  resource_group_name = "clinic"
  location            = "eastus"
  allocation_method   = "Static"
}

resource "azurerm_network_interface" "unknown_address" {
  name                = "unknown_address"
  resource_group_name = "clinic"
  location            = "eastus"

  ip_configuration {
    name                          = "main"
    private_ip_address_allocation = "Dynamic"
    public_ip_address_id          = var.unknown
  }
}
