variable "unknown" {}

resource "azurerm_storage_account" "pass_set" {
  name                      = "records"
  resource_group_name       = "clinic"
  location                  = "eastus"
  account_tier              = "Standard"
  account_replication_type  = "GRS"
  shared_access_key_enabled = false
}

resource "azurerm_storage_account" "fail_set" {
  name                      = "records"
  resource_group_name       = "clinic"
  location                  = "eastus"
  account_tier              = "Standard"
  account_replication_type  = "GRS"
  shared_access_key_enabled = true
}

resource "azurerm_storage_account" "fail_default" {
  name                     = "records"
  resource_group_name      = "clinic"
  location                 = "eastus"
  account_tier             = "Standard"
  account_replication_type = "GRS"
}

resource "azurerm_storage_account" "unknown_variable" {
  name                      = "records"
  resource_group_name       = "clinic"
  location                  = "eastus"
  account_tier              = "Standard"
  account_replication_type  = "GRS"
  shared_access_key_enabled = var.unknown
}
