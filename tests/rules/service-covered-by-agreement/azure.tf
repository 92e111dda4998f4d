resource "azurerm_storage_account" "pass_storage" {
  name                     = "records"
  resource_group_name      = "records"
  location                 = "eastus"
  account_tier             = "Standard"
  account_replication_type = "GRS"
}

resource "azurerm_cosmosdb_account" "pass_cosmos" {
  name                = "records"
  resource_group_name = "records"
  location            = "eastus"
  offer_type          = "Standard"
}

resource "azurerm_managed_redis" "unknown_not_listed" {
  name                = "records"
  resource_group_name = "records"
  location            = "eastus"
  sku_name            = "Balanced_B0"
}
