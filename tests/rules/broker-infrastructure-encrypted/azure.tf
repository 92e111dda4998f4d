variable "unknown" {}

resource "azurerm_key_vault_key" "records" {
  name         = "records"
  key_vault_id = "vault"
  key_type     = "RSA"
  key_size     = 2048
  key_opts     = ["wrapKey", "unwrapKey"]
}

resource "azurerm_servicebus_namespace" "pass_twice" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "Premium"
  capacity            = 1
  customer_managed_key {
    key_vault_key_id                  = azurerm_key_vault_key.records.id
    identity_id                       = "identity"
    infrastructure_encryption_enabled = true
  }
}

resource "azurerm_servicebus_namespace" "fail_once" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "Premium"
  capacity            = 1
  customer_managed_key {
    key_vault_key_id = azurerm_key_vault_key.records.id
    identity_id      = "identity"
  }
}

resource "azurerm_servicebus_namespace" "fail_default" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "Premium"
  capacity            = 1
}

resource "azurerm_servicebus_namespace" "unknown_variable" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "Premium"
  capacity            = 1
  customer_managed_key {
    key_vault_key_id                  = azurerm_key_vault_key.records.id
    identity_id                       = "identity"
    infrastructure_encryption_enabled = var.unknown
  }
}
