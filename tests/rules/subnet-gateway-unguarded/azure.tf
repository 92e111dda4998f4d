resource "azurerm_subnet" "pass_gateway" {
  name                 = "GatewaySubnet"
  resource_group_name  = "clinic"
  virtual_network_name = "other"
  address_prefixes     = ["10.1.1.0/24"]
}

resource "azurerm_subnet" "fail_gateway" {
  name                 = "GatewaySubnet"
  resource_group_name  = "clinic"
  virtual_network_name = "clinic"
  address_prefixes     = ["10.0.1.0/24"]
}

resource "azurerm_subnet_network_security_group_association" "guard" {
  subnet_id                 = azurerm_subnet.fail_gateway.id
  network_security_group_id = "/subscriptions/0/resourceGroups/clinic/providers/Microsoft.Network/networkSecurityGroups/clinic"
}

resource "azurerm_subnet" "na_other" {
  name                 = "clinic"
  resource_group_name  = "clinic"
  virtual_network_name = "clinic"
  address_prefixes     = ["10.0.1.0/24"]
}
