resource "azurerm_app_configuration" "pass_key" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "standard"
  encryption {
    key_vault_key_identifier = "https://records.vault.azure.net/keys/records/1"
    identity_client_id       = "00000000-0000-0000-0000-000000000001"
  }
}

resource "azurerm_app_configuration" "fail_default" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "standard"
}
