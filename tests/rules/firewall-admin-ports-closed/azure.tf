variable "unknown" {}

resource "azurerm_network_security_group" "pass_office" {
  name                = "office-records"
  resource_group_name = "clinic"
  location            = "eastus"
  security_rule {
    name                       = "r"
    priority                   = 100
    direction                  = "Inbound"
    access                     = "Allow"
    protocol                   = "Tcp"
    source_port_range          = "*"
    source_address_prefix      = "203.0.113.0/24"
    destination_port_range     = "22"
    destination_address_prefix = "*"
  }
}

resource "azurerm_network_security_group" "fail_ssh" {
  name                = "ssh-records"
  resource_group_name = "clinic"
  location            = "eastus"
  security_rule {
    name                       = "r"
    priority                   = 100
    direction                  = "Inbound"
    access                     = "Allow"
    protocol                   = "Tcp"
    source_port_range          = "*"
    source_address_prefix      = "Internet"
    destination_port_range     = "22"
    destination_address_prefix = "*"
  }
}

resource "azurerm_network_security_rule" "fail_range" {
  name                        = "range-records"
  resource_group_name         = "clinic"
  network_security_group_name = "clinic"
  priority                    = 100
  direction                   = "Inbound"
  protocol                    = "Tcp"
  source_port_range           = "*"
  destination_address_prefix  = "*"
  access                      = "Allow"
  source_address_prefix       = "*"
  destination_port_range      = "3000-4000"
}

resource "azurerm_network_security_rule" "pass_deny" {
  name                        = "deny-records"
  resource_group_name         = "clinic"
  network_security_group_name = "clinic"
  priority                    = 100
  direction                   = "Inbound"
  protocol                    = "Tcp"
  source_port_range           = "*"
  destination_address_prefix  = "*"
  access                      = "Deny"
  source_address_prefix       = "*"
  destination_port_range      = "22"
}

resource "azurerm_network_security_rule" "unknown_source" {
  name                        = "source-records"
  resource_group_name         = "clinic"
  network_security_group_name = "clinic"
  priority                    = 100
  direction                   = "Inbound"
  protocol                    = "Tcp"
  source_port_range           = "*"
  destination_address_prefix  = "*"
  access                      = "Allow"
  source_address_prefix       = var.unknown
  destination_port_range      = "22"
}
