variable "unknown" {}

resource "azurerm_automation_account" "pass_key" {
  name                = "pass_key"
  resource_group_name = "r"
  location            = "eastus"
  sku_name            = "Basic"
  encryption {
    key_vault_key_id = "https://vault/keys/k"
  }
}

resource "azurerm_automation_account" "fail_default" {
  name                = "fail_default"
  resource_group_name = "r"
  location            = "eastus"
  sku_name            = "Basic"
}

resource "azurerm_automation_account" "unknown_variable" {
  name                = "unknown_variable"
  resource_group_name = "r"
  location            = "eastus"
  sku_name            = "Basic"
  encryption {
    key_vault_key_id = var.unknown
  }
}
