resource "azurerm_storage_account" "pass_set" {
  name                     = "records"
  resource_group_name      = "clinic"
  location                 = "eastus"
  account_tier             = "Standard"
  account_replication_type = "GRS"
  sas_policy {
    expiration_period = "01.00:00:00"
  }
}

resource "azurerm_storage_account" "fail_default" {
  name                     = "records"
  resource_group_name      = "clinic"
  location                 = "eastus"
  account_tier             = "Standard"
  account_replication_type = "GRS"
}
