resource "azurerm_container_group" "pass_key" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  os_type             = "Linux"
  container {
    name   = "app"
    image  = "records:1"
    cpu    = "0.5"
    memory = "1.5"
  }
  key_vault_key_id = "https://records.vault.azure.net/keys/records/1"
}

resource "azurerm_container_group" "fail_default" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  os_type             = "Linux"
  container {
    name   = "app"
    image  = "records:1"
    cpu    = "0.5"
    memory = "1.5"
  }
}
