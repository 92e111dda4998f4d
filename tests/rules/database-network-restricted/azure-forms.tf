resource "azurerm_cosmosdb_account" "fail_every_address" {
  ip_range_filter = "0.0.0.0/0"
}

resource "azurerm_cosmosdb_account" "fail_every_address_in_a_list" {
  ip_range_filter = ["10.0.0.1", "0.0.0.0/0"]
}
