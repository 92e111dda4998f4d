variable "unknown" {}

resource "azurerm_recovery_services_vault" "pass_own" {
  name                = "pass-own"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "Standard"
  encryption {
    key_id                            = "https://vault.example/keys/k/1"
    infrastructure_encryption_enabled = true
  }
}

resource "azurerm_recovery_services_vault" "fail_default" {
  name                = "fail-default"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "Standard"
}

resource "azurerm_recovery_services_vault" "unknown_variable" {
  name                = "unknown-variable"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "Standard"
  encryption {
    key_id                            = var.unknown
    infrastructure_encryption_enabled = true
  }
}
