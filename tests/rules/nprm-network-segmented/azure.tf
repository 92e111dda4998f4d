resource "azurerm_subnet" "pass_guarded" {
  name                 = "clinic"
  resource_group_name  = "clinic"
  virtual_network_name = "clinic"
  address_prefixes     = ["10.0.1.0/24"]
}

resource "azurerm_subnet_network_security_group_association" "guard" {
  subnet_id                 = azurerm_subnet.pass_guarded.id
  network_security_group_id = "/subscriptions/0/resourceGroups/clinic/providers/Microsoft.Network/networkSecurityGroups/clinic"
}

resource "azurerm_subnet" "fail_open" {
  name                 = "open"
  resource_group_name  = "clinic"
  virtual_network_name = "clinic"
  address_prefixes     = ["10.0.1.0/24"]
}

resource "azurerm_subnet" "na_gateway" {
  name                 = "GatewaySubnet"
  resource_group_name  = "clinic"
  virtual_network_name = "clinic"
  address_prefixes     = ["10.0.1.0/24"]
}

resource "azurerm_subnet" "na_firewall" {
  name                 = "AzureFirewallSubnet"
  resource_group_name  = "clinic"
  virtual_network_name = "clinic"
  address_prefixes     = ["10.0.1.0/24"]
}

resource "azurerm_subnet" "pass_old" {
  name                      = "old"
  resource_group_name       = "clinic"
  virtual_network_name      = "clinic"
  address_prefixes          = ["10.0.1.0/24"]
  network_security_group_id = "/subscriptions/0/resourceGroups/clinic/providers/Microsoft.Network/networkSecurityGroups/clinic"
}
