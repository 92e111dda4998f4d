resource "azurerm_network_security_group" "pass_office" {
  name                = "pass_office"
  resource_group_name = "clinic"
  location            = "eastus"
  security_rule {
    name                       = "r0"
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

resource "azurerm_network_security_group" "pass_none" {
  name                = "pass_none"
  resource_group_name = "clinic"
  location            = "eastus"
}

resource "azurerm_network_security_group" "fail_https" {
  name                = "fail_https"
  resource_group_name = "clinic"
  location            = "eastus"
  security_rule {
    name                       = "r0"
    priority                   = 100
    direction                  = "Inbound"
    access                     = "Allow"
    protocol                   = "Tcp"
    source_port_range          = "*"
    source_address_prefix      = "*"
    destination_port_range     = "443"
    destination_address_prefix = "*"
  }
}

resource "azurerm_network_security_rule" "pass_tag" {
  name                        = "pass_tag"
  resource_group_name         = "clinic"
  network_security_group_name = "clinic"
  priority                    = 100
  direction                   = "Inbound"
  access                      = "Allow"
  protocol                    = "Tcp"
  source_port_range           = "*"
  source_address_prefix       = "VirtualNetwork"
  destination_port_range      = "22"
  destination_address_prefix  = "*"
}

resource "azurerm_network_security_rule" "fail_rule" {
  name                        = "fail_rule"
  resource_group_name         = "clinic"
  network_security_group_name = "clinic"
  priority                    = 100
  direction                   = "Inbound"
  access                      = "Allow"
  protocol                    = "Tcp"
  source_port_range           = "*"
  source_address_prefix       = "0.0.0.0/0"
  destination_port_range      = "22"
  destination_address_prefix  = "*"
}

resource "azurerm_network_security_rule" "pass_deny" {
  name                        = "pass_deny"
  resource_group_name         = "clinic"
  network_security_group_name = "clinic"
  priority                    = 100
  direction                   = "Inbound"
  access                      = "Deny"
  protocol                    = "Tcp"
  source_port_range           = "*"
  source_address_prefix       = "*"
  destination_port_range      = "22"
  destination_address_prefix  = "*"
}

resource "azurerm_network_security_group" "pass_denied_first" {
  name                = "pass_denied_first"
  resource_group_name = "clinic"
  location            = "eastus"
  security_rule {
    name                       = "r0"
    priority                   = 100
    direction                  = "Inbound"
    access                     = "Deny"
    protocol                   = "*"
    source_port_range          = "*"
    source_address_prefix      = "*"
    destination_port_range     = "*"
    destination_address_prefix = "*"
  }
  security_rule {
    name                       = "r1"
    priority                   = 110
    direction                  = "Inbound"
    access                     = "Allow"
    protocol                   = "Tcp"
    source_port_range          = "*"
    source_address_prefix      = "*"
    destination_port_range     = "22"
    destination_address_prefix = "*"
  }
}

resource "azurerm_network_security_rule" "fail_zero_length" {
  name                        = "fail-zero-length"
  network_security_group_name = "clinic"
  priority                    = 100
  direction                   = "Inbound"
  access                      = "Allow"
  protocol                    = "Tcp"
  source_port_range           = "*"
  destination_port_range      = "443"
  source_address_prefixes     = ["/0", "127.0.0.1/32"]
  destination_address_prefix  = "*"
}
