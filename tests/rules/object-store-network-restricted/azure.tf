variable "unknown" {}

resource "azurerm_storage_account" "fail_default" {
  name                     = "records"
  resource_group_name      = "clinic"
  location                 = "eastus"
  account_tier             = "Standard"
  account_replication_type = "GRS"
}

resource "azurerm_storage_account" "pass_denied" {
  name                     = "records"
  resource_group_name      = "clinic"
  location                 = "eastus"
  account_tier             = "Standard"
  account_replication_type = "GRS"
  network_rules {
    default_action = "Deny"
    ip_rules       = ["100.0.0.1"]
  }
}

resource "azurerm_storage_account" "fail_allowed" {
  name                     = "records"
  resource_group_name      = "clinic"
  location                 = "eastus"
  account_tier             = "Standard"
  account_replication_type = "GRS"
  network_rules {
    default_action = "Allow"
  }
}

resource "azurerm_storage_account" "pass_closed" {
  name                          = "records"
  resource_group_name           = "clinic"
  location                      = "eastus"
  account_tier                  = "Standard"
  account_replication_type      = "GRS"
  public_network_access_enabled = false
}

resource "azurerm_storage_account" "na_ruled" {
  name                     = "records"
  resource_group_name      = "clinic"
  location                 = "eastus"
  account_tier             = "Standard"
  account_replication_type = "GRS"
}

resource "azurerm_storage_account_network_rules" "pass_rules" {
  storage_account_id = azurerm_storage_account.na_ruled.id
  default_action     = "Deny"
}

resource "azurerm_storage_account_network_rules" "fail_rules" {
  storage_account_id = "/subscriptions/0/resourceGroups/clinic/providers/Microsoft.Storage/storageAccounts/records"
  default_action     = "Allow"
}

resource "azurerm_storage_account" "unknown_variable" {
  name                     = "records"
  resource_group_name      = "clinic"
  location                 = "eastus"
  account_tier             = "Standard"
  account_replication_type = "GRS"
  network_rules {
    default_action = var.unknown
  }
}
