variable "unknown" {}

resource "azurerm_key_vault" "pass_acls" {
  name                = "acls-records"
  resource_group_name = "clinic"
  location            = "eastus"
  tenant_id           = "00000000-0000-0000-0000-000000000000"
  sku_name            = "standard"
  network_acls {
    bypass         = "AzureServices"
    default_action = "Deny"
  }
}

resource "azurerm_key_vault" "pass_private" {
  name                          = "private-records"
  resource_group_name           = "clinic"
  location                      = "eastus"
  tenant_id                     = "00000000-0000-0000-0000-000000000000"
  sku_name                      = "standard"
  public_network_access_enabled = false
}

resource "azurerm_key_vault" "fail_default" {
  name                = "default-records"
  resource_group_name = "clinic"
  location            = "eastus"
  tenant_id           = "00000000-0000-0000-0000-000000000000"
  sku_name            = "standard"
}

resource "azurerm_key_vault" "unknown_variable" {
  name                = "variable-records"
  resource_group_name = "clinic"
  location            = "eastus"
  tenant_id           = "00000000-0000-0000-0000-000000000000"
  sku_name            = "standard"
  network_acls {
    bypass         = "AzureServices"
    default_action = var.unknown
  }
}
