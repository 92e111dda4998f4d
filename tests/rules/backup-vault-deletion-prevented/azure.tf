variable "unknown" {}

resource "azurerm_recovery_services_vault" "pass_default" {
  name                = "pass-default"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "Standard"
}

resource "azurerm_recovery_services_vault" "fail_off" {
  name                = "fail-off"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "Standard"
  soft_delete_enabled = false
}

resource "azurerm_recovery_services_vault" "pass_immutable" {
  name                = "pass-immutable"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "Standard"
  soft_delete_enabled = false
  immutability        = "Locked"
}

resource "azurerm_recovery_services_vault" "unknown_variable" {
  name                = "unknown-variable"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "Standard"
  soft_delete_enabled = var.unknown
}

resource "azurerm_data_protection_backup_vault" "pass_vault" {
  name                = "pass-vault"
  resource_group_name = "clinic"
  location            = "eastus"
  datastore_type      = "VaultStore"
  redundancy          = "GeoRedundant"
}

resource "azurerm_data_protection_backup_vault" "fail_vault" {
  name                = "fail-vault"
  resource_group_name = "clinic"
  location            = "eastus"
  datastore_type      = "VaultStore"
  redundancy          = "GeoRedundant"
  soft_delete         = "Off"
}
