variable "unknown" {}

resource "azurerm_storage_account" "pass_set" {
  name                     = "set"
  resource_group_name      = "clinic"
  location                 = "eastus"
  account_tier             = "Standard"
  account_replication_type = "GRS"
  blob_properties {
    versioning_enabled = true
  }
}

resource "azurerm_storage_account" "fail_default" {
  name                     = "default"
  resource_group_name      = "clinic"
  location                 = "eastus"
  account_tier             = "Standard"
  account_replication_type = "GRS"
}

resource "azurerm_storage_account" "fail_set" {
  name                     = "set"
  resource_group_name      = "clinic"
  location                 = "eastus"
  account_tier             = "Standard"
  account_replication_type = "GRS"
  blob_properties {
    versioning_enabled = false
  }
}

resource "azurerm_storage_account" "unknown_variable" {
  name                     = "variable"
  resource_group_name      = "clinic"
  location                 = "eastus"
  account_tier             = "Standard"
  account_replication_type = "GRS"
  blob_properties {
    versioning_enabled = var.unknown
  }
}
