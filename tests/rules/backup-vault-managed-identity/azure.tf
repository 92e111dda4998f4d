resource "azurerm_recovery_services_vault" "pass_set" {
  name                = "pass-set"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "Standard"
  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_recovery_services_vault" "fail_none" {
  name                = "fail-none"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "Standard"
}

resource "azurerm_data_protection_backup_vault" "pass_vault" {
  name                = "pass-vault"
  resource_group_name = "clinic"
  location            = "eastus"
  datastore_type      = "VaultStore"
  redundancy          = "GeoRedundant"
  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_data_protection_backup_vault" "fail_vault" {
  name                = "fail-vault"
  resource_group_name = "clinic"
  location            = "eastus"
  datastore_type      = "VaultStore"
  redundancy          = "GeoRedundant"
}
