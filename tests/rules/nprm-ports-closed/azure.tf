resource "azurerm_network_security_group" "pass_https" {
  name                = "pass_https"
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

resource "azurerm_network_security_group" "fail_http" {
  name                = "fail_http"
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
    destination_port_range     = "80"
    destination_address_prefix = "*"
  }
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
  source_address_prefix       = "*"
  destination_port_range      = "443-444"
  destination_address_prefix  = "*"
}
