variable "unknown" {}

resource "azurerm_storage_account" "pass_default" {
  name                     = "records"
  resource_group_name      = "clinic"
  location                 = "eastus"
  account_tier             = "Standard"
  account_replication_type = "GRS"
  network_rules {
    default_action = "Deny"
  }
}

resource "azurerm_storage_account" "pass_named" {
  name                     = "records"
  resource_group_name      = "clinic"
  location                 = "eastus"
  account_tier             = "Standard"
  account_replication_type = "GRS"
  network_rules {
    default_action = "Deny"
    bypass         = ["Metrics", "AzureServices"]
  }
}

resource "azurerm_storage_account" "fail_none" {
  name                     = "records"
  resource_group_name      = "clinic"
  location                 = "eastus"
  account_tier             = "Standard"
  account_replication_type = "GRS"
  network_rules {
    default_action = "Deny"
    bypass         = ["None"]
  }
}

resource "azurerm_storage_account" "pass_open" {
  name                     = "records"
  resource_group_name      = "clinic"
  location                 = "eastus"
  account_tier             = "Standard"
  account_replication_type = "GRS"
}

resource "azurerm_storage_account_network_rules" "fail_rules" {
  storage_account_id = "/subscriptions/0/resourceGroups/clinic/providers/Microsoft.Storage/storageAccounts/records"
  default_action     = "Deny"
  bypass             = ["Logging"]
}

resource "azurerm_storage_account" "unknown_variable" {
  name                     = "records"
  resource_group_name      = "clinic"
  location                 = "eastus"
  account_tier             = "Standard"
  account_replication_type = "GRS"
  network_rules {
    default_action = "Deny"
    bypass         = var.unknown
  }
}
