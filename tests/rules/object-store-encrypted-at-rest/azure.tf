variable "unknown" {}

resource "azurerm_storage_account" "pass_always" {
  name                     = "records"
  resource_group_name      = "clinic"
  location                 = "eastus"
  account_tier             = "Standard"
  account_replication_type = "GRS"
}

resource "azurerm_data_lake_store" "pass_default" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
}

resource "azurerm_data_lake_store" "fail_off" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  encryption_state    = "Disabled"
}

resource "azurerm_data_lake_store" "unknown_variable" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  encryption_state    = var.unknown
}
