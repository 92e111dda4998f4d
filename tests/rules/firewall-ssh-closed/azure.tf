variable "unknown" {}

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

resource "azurerm_network_security_group" "fail_world" {
  name                = "fail_world"
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

resource "azurerm_network_security_group" "pass_denied_first" {
  name                = "pass_denied_first"
  resource_group_name = "clinic"
  location            = "eastus"
  security_rule {
    name                       = "r0"
    priority                   = 100
    direction                  = "Inbound"
    access                     = "Deny"
    protocol                   = "Tcp"
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

resource "azurerm_network_security_group" "fail_denied_later" {
  name                = "fail_denied_later"
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
  security_rule {
    name                       = "r1"
    priority                   = 110
    direction                  = "Inbound"
    access                     = "Deny"
    protocol                   = "Tcp"
    source_port_range          = "*"
    source_address_prefix      = "*"
    destination_port_range     = "*"
    destination_address_prefix = "*"
  }
}

resource "azurerm_network_security_group" "pass_out" {
  name                = "pass_out"
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

resource "azurerm_network_security_rule" "pass_rule" {
  name                        = "pass_rule"
  resource_group_name         = "clinic"
  network_security_group_name = "clinic"
  priority                    = 100
  direction                   = "Inbound"
  access                      = "Allow"
  protocol                    = "Tcp"
  source_port_range           = "*"
  source_address_prefix       = "*"
  destination_port_range      = "8443"
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
  destination_address_prefix  = "*"
  destination_port_ranges     = ["8443", "20-1020"]
  source_address_prefixes     = ["10.0.0.0/8", "Internet"]
}

resource "azurerm_network_security_rule" "fail_any_protocol" {
  name                        = "fail_any_protocol"
  resource_group_name         = "clinic"
  network_security_group_name = "clinic"
  priority                    = 100
  direction                   = "Inbound"
  access                      = "Allow"
  protocol                    = "*"
  source_port_range           = "*"
  source_address_prefix       = "*"
  destination_port_range      = "*"
  destination_address_prefix  = "*"
}

resource "azurerm_network_security_rule" "unknown_rule" {
  name                        = "unknown_rule"
  resource_group_name         = "clinic"
  network_security_group_name = "clinic"
  priority                    = 100
  direction                   = "Inbound"
  access                      = "Allow"
  protocol                    = "Tcp"
  source_port_range           = "*"
  source_address_prefix       = var.unknown
  destination_port_range      = "22"
  destination_address_prefix  = "*"
}

resource "azurerm_network_security_rule" "fail_zero_address" {
  name                        = "fail-zero-address"
  network_security_group_name = "clinic"
  priority                    = 100
  direction                   = "Inbound"
  access                      = "Allow"
  protocol                    = "Tcp"
  source_port_range           = "*"
  destination_port_range      = "22"
  source_address_prefix       = "0.0.0.0"
  destination_address_prefix  = "*"
}
