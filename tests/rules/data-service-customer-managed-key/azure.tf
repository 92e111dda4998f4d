resource "azurerm_batch_account" "pass_key" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  encryption {
    key_vault_key_id = "https://records.vault.azure.net/keys/records/1"
  }
}

resource "azurerm_batch_account" "fail_default" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
}
