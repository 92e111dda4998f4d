variable "office" {}

resource "azurerm_network_security_rule" "pass_some_single_address" {
  direction              = "Inbound"
  access                 = "Allow"
  protocol               = "Tcp"
  destination_port_range = "22"
  source_address_prefix  = "${var.office}/32"
}

resource "azurerm_network_security_rule" "unknown_some_network" {
  direction              = "Inbound"
  access                 = "Allow"
  protocol               = "Tcp"
  destination_port_range = "22"
  source_address_prefix  = var.office
}

# As configurations were written before Terraform 0.12.

variable "rules" {
  type = "list"
  default = [{
    direction              = "Inbound"
    access                 = "Allow"
    protocol               = "Tcp"
    destination_port_range = "22"
    source_address_prefix  = "*"
  }]
}

resource "azurerm_network_security_group" "fail_rules_in_a_list" {
  security_rule = ["${var.rules}"]
}
