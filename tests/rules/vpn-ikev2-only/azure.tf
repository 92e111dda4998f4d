variable "unknown" {}

resource "azurerm_virtual_network_gateway_connection" "pass_default" {
  name                       = "pass_default"
  resource_group_name        = "clinic"
  location                   = "eastus"
  type                       = "IPsec"
  virtual_network_gateway_id = "/subscriptions/0/resourceGroups/clinic/providers/Microsoft.Network/virtualNetworkGateways/clinic"
}

resource "azurerm_virtual_network_gateway_connection" "pass_v2" {
  name                       = "pass_v2"
  resource_group_name        = "clinic"
  location                   = "eastus"
  type                       = "IPsec"
  virtual_network_gateway_id = "/subscriptions/0/resourceGroups/clinic/providers/Microsoft.Network/virtualNetworkGateways/clinic"
  connection_protocol        = "IKEv2"
}

resource "azurerm_virtual_network_gateway_connection" "fail_v1" {
  name                       = "fail_v1"
  resource_group_name        = "clinic"
  location                   = "eastus"
  type                       = "IPsec"
  virtual_network_gateway_id = "/subscriptions/0/resourceGroups/clinic/providers/Microsoft.Network/virtualNetworkGateways/clinic"
  connection_protocol        = "IKEv1"
}

resource "azurerm_virtual_network_gateway_connection" "na_express_route" {
  name                       = "na_express_route"
  resource_group_name        = "clinic"
  location                   = "eastus"
  type                       = "ExpressRoute"
  virtual_network_gateway_id = "/subscriptions/0/resourceGroups/clinic/providers/Microsoft.Network/virtualNetworkGateways/clinic"
}

resource "azurerm_virtual_network_gateway_connection" "unknown_protocol" {
  name                       = "unknown_protocol"
  resource_group_name        = "clinic"
  location                   = "eastus"
  type                       = "IPsec"
  virtual_network_gateway_id = "/subscriptions/0/resourceGroups/clinic/providers/Microsoft.Network/virtualNetworkGateways/clinic"
  connection_protocol        = var.unknown
}
