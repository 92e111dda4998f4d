variable "own_key" {}

resource "azurerm_storage_account" "unknown_whether_it_has_a_key" {
  name = "perhaps"
}

resource "azurerm_storage_account_customer_managed_key" "of_unknown_whether_it_has_a_key" {
  count              = var.own_key ? 1 : 0
  storage_account_id = azurerm_storage_account.unknown_whether_it_has_a_key.id
  key_name           = "records"
}

resource "azurerm_storage_account" "pass_with_a_key_wherever_it_is" {
  count = var.own_key ? 1 : 0
  name  = "both"
}

resource "azurerm_storage_account_customer_managed_key" "of_pass_with_a_key_wherever_it_is" {
  count              = var.own_key ? 1 : 0
  storage_account_id = azurerm_storage_account.pass_with_a_key_wherever_it_is[0].id
  key_name           = "records"
}
