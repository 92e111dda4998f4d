variable "unknown" {}

resource "azurerm_storage_account" "pass_off" {
  name                            = "off"
  resource_group_name             = "clinic"
  location                        = "eastus"
  account_tier                    = "Standard"
  account_replication_type        = "GRS"
  allow_nested_items_to_be_public = false
}

resource "azurerm_storage_account" "fail_default" {
  name                     = "default"
  resource_group_name      = "clinic"
  location                 = "eastus"
  account_tier             = "Standard"
  account_replication_type = "GRS"
}

resource "azurerm_storage_account" "unknown_variable" {
  name                            = "variable"
  resource_group_name             = "clinic"
  location                        = "eastus"
  account_tier                    = "Standard"
  account_replication_type        = "GRS"
  allow_nested_items_to_be_public = var.unknown
}
