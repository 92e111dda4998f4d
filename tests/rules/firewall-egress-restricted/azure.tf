resource "azurerm_network_security_group" "pass_office" {
  name                = "pass_office"
  resource_group_name = "clinic"
  location            = "eastus"
  security_rule {
    name                       = "r0"
    priority                   = 100
    direction                  = "Outbound"
    access                     = "Allow"
    protocol                   = "Tcp"
    source_port_range          = "*"
    source_address_prefix      = "*"
    destination_port_range     = "22"
    destination_address_prefix = "203.0.113.0/24"
  }
}

resource "azurerm_network_security_group" "pass_in" {
  name                = "pass_in"
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
    destination_port_range     = "22"
    destination_address_prefix = "*"
  }
}

resource "azurerm_network_security_group" "fail_all" {
  name                = "fail_all"
  resource_group_name = "clinic"
  location            = "eastus"
  security_rule {
    name                       = "r0"
    priority                   = 100
    direction                  = "Outbound"
    access                     = "Allow"
    protocol                   = "Tcp"
    source_port_range          = "*"
    source_address_prefix      = "*"
    destination_port_range     = "22"
    destination_address_prefix = "*"
  }
}

resource "azurerm_network_security_rule" "fail_rule" {
  name                        = "fail_rule"
  resource_group_name         = "clinic"
  network_security_group_name = "clinic"
  priority                    = 100
  direction                   = "Outbound"
  access                      = "Allow"
  protocol                    = "Tcp"
  source_port_range           = "*"
  source_address_prefix       = "*"
  destination_port_range      = "22"
  destination_address_prefix  = "Internet"
}

resource "azurerm_network_security_rule" "pass_tag" {
  name                        = "pass_tag"
  resource_group_name         = "clinic"
  network_security_group_name = "clinic"
  priority                    = 100
  direction                   = "Outbound"
  access                      = "Allow"
  protocol                    = "Tcp"
  source_port_range           = "*"
  source_address_prefix       = "*"
  destination_port_range      = "22"
  destination_address_prefix  = "Storage"
}

resource "azurerm_network_security_rule" "pass_deny" {
  name                        = "pass_deny"
  resource_group_name         = "clinic"
  network_security_group_name = "clinic"
  priority                    = 100
  direction                   = "Outbound"
  access                      = "Deny"
  protocol                    = "Tcp"
  source_port_range           = "*"
  source_address_prefix       = "*"
  destination_port_range      = "22"
  destination_address_prefix  = "*"
}
