resource "azurerm_key_vault" "fail_default" {
  name                = "fail-default"
  location            = "eastus"
  resource_group_name = "clinic"
  tenant_id           = "00000000-0000-0000-0000-000000000000"
  sku_name            = "standard"
}

resource "azurerm_key_vault" "pass_closed" {
  name                          = "pass-closed"
  location                      = "eastus"
  resource_group_name           = "clinic"
  tenant_id                     = "00000000-0000-0000-0000-000000000000"
  sku_name                      = "standard"
  public_network_access_enabled = false
}

resource "azurerm_key_vault" "fail_restricted" {
  name                = "fail-restricted"
  location            = "eastus"
  resource_group_name = "clinic"
  tenant_id           = "00000000-0000-0000-0000-000000000000"
  sku_name            = "standard"
  network_acls {
    bypass         = "AzureServices"
    default_action = "Deny"
  }
}
