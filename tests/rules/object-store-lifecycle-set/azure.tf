resource "azurerm_storage_account" "pass_set" {
  name                     = "records"
  resource_group_name      = "clinic"
  location                 = "eastus"
  account_tier             = "Standard"
  account_replication_type = "GRS"
}

resource "azurerm_storage_management_policy" "set" {
  storage_account_id = azurerm_storage_account.pass_set.id
  rule {
    name    = "versions"
    enabled = true
    filters {
      blob_types = ["blockBlob"]
    }
    actions {
      version {
        delete_after_days_since_creation = 2192
      }
    }
  }
}

resource "azurerm_storage_account" "fail_off" {
  name                     = "records"
  resource_group_name      = "clinic"
  location                 = "eastus"
  account_tier             = "Standard"
  account_replication_type = "GRS"
}

resource "azurerm_storage_management_policy" "off" {
  storage_account_id = azurerm_storage_account.fail_off.id
  rule {
    name    = "versions"
    enabled = false
    filters {
      blob_types = ["blockBlob"]
    }
  }
}

resource "azurerm_storage_account" "fail_default" {
  name                     = "records"
  resource_group_name      = "clinic"
  location                 = "eastus"
  account_tier             = "Standard"
  account_replication_type = "GRS"
}
