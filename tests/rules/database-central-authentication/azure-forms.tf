resource "azurerm_cosmosdb_account" "fail_keys_of_mongodb" {
  kind                          = "MongoDB"
  local_authentication_disabled = false
}

resource "azurerm_cosmosdb_account" "na_mongodb" {
  kind = "MongoDB"
}
