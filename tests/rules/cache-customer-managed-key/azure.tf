resource "azurerm_managed_redis" "pass" {
  name                = "pass"
  resource_group_name = "clinic"
  location            = "eastus"
  sku_name            = "Balanced_B3"
  customer_managed_key {
    key_vault_key_id          = "https://vault.vault.azure.net/keys/records/1"
    user_assigned_identity_id = "cache"
  }
}

resource "azurerm_managed_redis" "fail" {
  name                = "fail"
  resource_group_name = "clinic"
  location            = "eastus"
  sku_name            = "Balanced_B3"
}
