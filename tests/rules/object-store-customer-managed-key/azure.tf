resource "azurerm_key_vault_key" "records" {
  name         = "records"
  key_vault_id = "/subscriptions/0/vaults/records"
  key_type     = "RSA"
  key_opts     = ["wrapKey", "unwrapKey"]
}
resource "azurerm_storage_account_customer_managed_key" "part" {
  storage_account_id = azurerm_storage_account.pass_part.id
  key_vault_id       = "/subscriptions/0/vaults/records"
  key_name           = azurerm_key_vault_key.records.name
}

resource "azurerm_storage_account" "pass_inline" {
  name                     = "inline"
  resource_group_name      = "clinic"
  location                 = "eastus"
  account_tier             = "Standard"
  account_replication_type = "GRS"
  customer_managed_key {
    key_vault_key_id          = azurerm_key_vault_key.records.id
    user_assigned_identity_id = "/subscriptions/0/identity"
  }
}

resource "azurerm_storage_account" "pass_part" {
  name                     = "part"
  resource_group_name      = "clinic"
  location                 = "eastus"
  account_tier             = "Standard"
  account_replication_type = "GRS"
}

resource "azurerm_storage_account" "fail_default" {
  name                     = "default"
  resource_group_name      = "clinic"
  location                 = "eastus"
  account_tier             = "Standard"
  account_replication_type = "GRS"
}
