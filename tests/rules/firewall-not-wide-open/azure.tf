resource "azurerm_network_security_rule" "pass_web" {
  name                        = "web-records"
  resource_group_name         = "clinic"
  network_security_group_name = "clinic"
  priority                    = 100
  direction                   = "Inbound"
  protocol                    = "Tcp"
  source_port_range           = "*"
  destination_address_prefix  = "*"
  access                      = "Allow"
  source_address_prefix       = "*"
  destination_port_range      = "443"
}

resource "azurerm_network_security_rule" "fail_all" {
  name                        = "all-records"
  resource_group_name         = "clinic"
  network_security_group_name = "clinic"
  priority                    = 100
  direction                   = "Inbound"
  protocol                    = "Tcp"
  source_port_range           = "*"
  destination_address_prefix  = "*"
  access                      = "Allow"
  source_address_prefix       = "Any"
  destination_port_range      = "*"
}
