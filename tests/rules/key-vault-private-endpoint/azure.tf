resource "azurerm_key_vault" "pass_endpoint" {
  name                = "pass-endpoint"
  location            = "eastus"
  resource_group_name = "clinic"
  tenant_id           = "00000000-0000-0000-0000-000000000000"
  sku_name            = "standard"
}

resource "azurerm_key_vault" "fail_none" {
  name                = "fail-none"
  location            = "eastus"
  resource_group_name = "clinic"
  tenant_id           = "00000000-0000-0000-0000-000000000000"
  sku_name            = "standard"
}

resource "azurerm_private_endpoint" "vault" {
  name                = "vault"
  location            = "eastus"
  resource_group_name = "clinic"
  subnet_id           = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Network/virtualNetworks/clinic/subnets/keys"
  private_service_connection {
    name                           = "vault"
    private_connection_resource_id = azurerm_key_vault.pass_endpoint.id
    is_manual_connection           = false
    subresource_names              = ["vault"]
  }
}
