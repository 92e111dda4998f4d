resource "azurerm_storage_account" "na_ruled_by_name" {
  name = "records"
}

resource "azurerm_storage_account_network_rules" "pass_by_name" {
  storage_account_name = azurerm_storage_account.na_ruled_by_name.name
  default_action       = "Deny"
}
