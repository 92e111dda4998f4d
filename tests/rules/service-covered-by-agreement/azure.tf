resource "azurerm_storage_account" "pass_storage" {
  name                     = "records"
  resource_group_name      = "records"
  location                 = "eastus"
  account_tier             = "Standard"
  account_replication_type = "GRS"
}

resource "azurerm_cosmosdb_account" "unknown_not_listed" {
  name                = "records"
  resource_group_name = "records"
  location            = "eastus"
  offer_type          = "Standard"
}
