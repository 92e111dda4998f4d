variable "unknown" {}

resource "azurerm_storage_account" "pass_default" {
  name                     = "default"
  resource_group_name      = "clinic"
  location                 = "eastus"
  account_tier             = "Standard"
  account_replication_type = "GRS"
}

resource "azurerm_storage_account" "fail_off" {
  name                       = "off"
  resource_group_name        = "clinic"
  location                   = "eastus"
  account_tier               = "Standard"
  account_replication_type   = "GRS"
  https_traffic_only_enabled = false
}

resource "azurerm_storage_account" "fail_old_name" {
  name                      = "old_name"
  resource_group_name       = "clinic"
  location                  = "eastus"
  account_tier              = "Standard"
  account_replication_type  = "GRS"
  enable_https_traffic_only = false
}

resource "azurerm_storage_account" "unknown_variable" {
  name                       = "variable"
  resource_group_name        = "clinic"
  location                   = "eastus"
  account_tier               = "Standard"
  account_replication_type   = "GRS"
  https_traffic_only_enabled = var.unknown
}
