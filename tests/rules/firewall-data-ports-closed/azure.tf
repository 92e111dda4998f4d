resource "azurerm_network_security_rule" "pass_subnet" {
  name                        = "subnet-records"
  resource_group_name         = "clinic"
  network_security_group_name = "clinic"
  priority                    = 100
  direction                   = "Inbound"
  protocol                    = "Tcp"
  source_port_range           = "*"
  destination_address_prefix  = "*"
  access                      = "Allow"
  source_address_prefix       = "10.0.0.0/16"
  destination_port_range      = "5432"
}

resource "azurerm_network_security_rule" "fail_sql" {
  name                        = "sql-records"
  resource_group_name         = "clinic"
  network_security_group_name = "clinic"
  priority                    = 100
  direction                   = "Inbound"
  protocol                    = "Tcp"
  source_port_range           = "*"
  destination_address_prefix  = "*"
  access                      = "Allow"
  source_address_prefix       = "0.0.0.0/0"
  destination_port_range      = "1433"
}
