variable "unknown" {}

resource "azurerm_storage_account" "pass_default" {
  name                     = "records"
  resource_group_name      = "clinic"
  location                 = "eastus"
  account_tier             = "Standard"
  account_replication_type = "GRS"
}

resource "azurerm_storage_account" "pass_set" {
  name                     = "records"
  resource_group_name      = "clinic"
  location                 = "eastus"
  account_tier             = "Standard"
  account_replication_type = "GRS"
  share_properties {
    retention_policy {
      days = 14
    }
  }
}

resource "azurerm_storage_account" "fail_short" {
  name                     = "records"
  resource_group_name      = "clinic"
  location                 = "eastus"
  account_tier             = "Standard"
  account_replication_type = "GRS"
  share_properties {
    retention_policy {
      days = 2
    }
  }
}

resource "azurerm_storage_account" "unknown_variable" {
  name                     = "records"
  resource_group_name      = "clinic"
  location                 = "eastus"
  account_tier             = "Standard"
  account_replication_type = "GRS"
  share_properties {
    retention_policy {
      days = var.unknown
    }
  }
}

resource "azurerm_storage_account" "na_blobs" {
  name                     = "records"
  resource_group_name      = "clinic"
  location                 = "eastus"
  account_tier             = "Standard"
  account_replication_type = "GRS"
  account_kind             = "BlobStorage"
}
