resource "azurerm_network_security_rule" "fail_management_of_cassandra" {
  direction              = "Inbound"
  access                 = "Allow"
  protocol               = "Tcp"
  destination_port_range = "7199"
  source_address_prefix  = "*"
}
