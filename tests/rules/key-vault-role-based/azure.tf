variable "unknown" {}

resource "azurerm_key_vault" "pass_new" {
  name                       = "pass-new"
  location                   = "eastus"
  resource_group_name        = "clinic"
  tenant_id                  = "00000000-0000-0000-0000-000000000000"
  sku_name                   = "standard"
  rbac_authorization_enabled = true
}

resource "azurerm_key_vault" "pass_old" {
  name                      = "pass-old"
  location                  = "eastus"
  resource_group_name       = "clinic"
  tenant_id                 = "00000000-0000-0000-0000-000000000000"
  sku_name                  = "standard"
  enable_rbac_authorization = true
}

resource "azurerm_key_vault" "fail_default" {
  name                = "fail-default"
  location            = "eastus"
  resource_group_name = "clinic"
  tenant_id           = "00000000-0000-0000-0000-000000000000"
  sku_name            = "standard"
}

resource "azurerm_key_vault" "fail_off" {
  name                       = "fail-off"
  location                   = "eastus"
  resource_group_name        = "clinic"
  tenant_id                  = "00000000-0000-0000-0000-000000000000"
  sku_name                   = "standard"
  rbac_authorization_enabled = false
}

resource "azurerm_key_vault" "unknown_variable" {
  name                      = "unknown-variable"
  location                  = "eastus"
  resource_group_name       = "clinic"
  tenant_id                 = "00000000-0000-0000-0000-000000000000"
  sku_name                  = "standard"
  enable_rbac_authorization = var.unknown
}
