resource "azurerm_key_vault" "pass_default" {
  name                = "pass-default"
  location            = "eastus"
  resource_group_name = "clinic"
  tenant_id           = "00000000-0000-0000-0000-000000000000"
  sku_name            = "standard"
}

resource "azurerm_key_vault" "pass_days" {
  name                       = "pass-days"
  location                   = "eastus"
  resource_group_name        = "clinic"
  tenant_id                  = "00000000-0000-0000-0000-000000000000"
  sku_name                   = "standard"
  soft_delete_retention_days = 30
}

resource "azurerm_key_vault" "fail_off" {
  name                = "fail-off"
  location            = "eastus"
  resource_group_name = "clinic"
  tenant_id           = "00000000-0000-0000-0000-000000000000"
  sku_name            = "standard"
  soft_delete_enabled = false
}
