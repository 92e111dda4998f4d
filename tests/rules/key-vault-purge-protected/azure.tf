variable "unknown" {}

resource "azurerm_key_vault" "pass_set" {
  name                     = "set-records"
  resource_group_name      = "clinic"
  location                 = "eastus"
  tenant_id                = "00000000-0000-0000-0000-000000000000"
  sku_name                 = "standard"
  purge_protection_enabled = true
}

resource "azurerm_key_vault" "fail_default" {
  name                = "default-records"
  resource_group_name = "clinic"
  location            = "eastus"
  tenant_id           = "00000000-0000-0000-0000-000000000000"
  sku_name            = "standard"
}

resource "azurerm_key_vault" "fail_set" {
  name                     = "set-records"
  resource_group_name      = "clinic"
  location                 = "eastus"
  tenant_id                = "00000000-0000-0000-0000-000000000000"
  sku_name                 = "standard"
  purge_protection_enabled = false
}

resource "azurerm_key_vault" "unknown_variable" {
  name                     = "variable-records"
  resource_group_name      = "clinic"
  location                 = "eastus"
  tenant_id                = "00000000-0000-0000-0000-000000000000"
  sku_name                 = "standard"
  purge_protection_enabled = var.unknown
}
