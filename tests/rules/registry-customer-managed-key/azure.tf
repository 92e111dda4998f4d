resource "azurerm_container_registry" "pass_key" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "Premium"
  encryption {
    key_vault_key_id   = "https://records.vault.azure.net/keys/records/1"
    identity_client_id = "00000000-0000-0000-0000-000000000001"
  }
}

resource "azurerm_container_registry" "fail_default" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "Premium"
}
