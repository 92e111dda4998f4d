resource "azurerm_key_vault_key" "records" {
  name         = "records"
  key_vault_id = "vault"
  key_type     = "RSA"
  key_size     = 2048
  key_opts     = ["wrapKey", "unwrapKey"]
}

resource "azurerm_servicebus_namespace" "pass_bus" {
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

resource "azurerm_servicebus_namespace" "fail_bus" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "Premium"
  capacity            = 1
}

resource "azurerm_eventhub_namespace" "pass_hub" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "Premium"
}

resource "azurerm_eventhub_namespace" "fail_hub" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "Premium"
}

resource "azurerm_eventhub_namespace_customer_managed_key" "hub" {
  eventhub_namespace_id = azurerm_eventhub_namespace.pass_hub.id
  key_vault_key_ids     = [azurerm_key_vault_key.records.id]
}
