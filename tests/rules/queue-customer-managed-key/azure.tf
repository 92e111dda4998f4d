resource "azurerm_key_vault_key" "records" {
  name         = "records"
  key_vault_id = "/subscriptions/0/vaults/records"
  key_type     = "RSA"
  key_opts     = ["wrapKey", "unwrapKey"]
}

resource "azurerm_servicebus_namespace" "pass_key" {
  name                = "key-records"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "Premium"
  customer_managed_key {
    key_vault_key_id = azurerm_key_vault_key.records.id
    identity_id      = "/subscriptions/0/identity"
  }
}

resource "azurerm_servicebus_namespace" "fail_default" {
  name                = "default-records"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "Premium"
}
