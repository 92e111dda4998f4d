resource "azurerm_network_security_rule" "pass_https" {
  name                        = "pass_https"
  resource_group_name         = "clinic"
  network_security_group_name = "clinic"
  priority                    = 100
  direction                   = "Outbound"
  access                      = "Allow"
  protocol                    = "Tcp"
  source_port_range           = "*"
  source_address_prefix       = "*"
  destination_port_range      = "443"
  destination_address_prefix  = "*"
}

resource "azurerm_network_security_rule" "pass_tag" {
  name                        = "pass_tag"
  resource_group_name         = "clinic"
  network_security_group_name = "clinic"
  priority                    = 100
  direction                   = "Outbound"
  access                      = "Allow"
  protocol                    = "*"
  source_port_range           = "*"
  source_address_prefix       = "*"
  destination_port_range      = "*"
  destination_address_prefix  = "Storage"
}

resource "azurerm_network_security_rule" "pass_deny" {
  name                        = "pass_deny"
  resource_group_name         = "clinic"
  network_security_group_name = "clinic"
  priority                    = 100
  direction                   = "Outbound"
  access                      = "Deny"
  protocol                    = "*"
  source_port_range           = "*"
  source_address_prefix       = "*"
  destination_port_range      = "*"
  destination_address_prefix  = "*"
}

resource "azurerm_network_security_rule" "fail_all" {
  name                        = "fail_all"
  resource_group_name         = "clinic"
  network_security_group_name = "clinic"
  priority                    = 100
  direction                   = "Outbound"
  access                      = "Allow"
  protocol                    = "*"
  source_port_range           = "*"
  source_address_prefix       = "*"
  destination_port_range      = "*"
  destination_address_prefix  = "*"
}

resource "azurerm_network_security_rule" "fail_internet" {
  name                        = "fail_internet"
  resource_group_name         = "clinic"
  network_security_group_name = "clinic"
  priority                    = 100
  direction                   = "Outbound"
  access                      = "Allow"
  protocol                    = "*"
  source_port_range           = "*"
  source_address_prefix       = "*"
  destination_port_range      = "*"
  destination_address_prefix  = "Internet"
}
