variable "unknown" {}

resource "azurerm_data_factory" "pass_own" {
  name                    = "records"
  resource_group_name     = "clinic"
  location                = "eastus"
  customer_managed_key_id = "https://vault.example/keys/k/1"
}

resource "azurerm_data_factory" "fail_default" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
}

resource "azurerm_data_factory" "unknown_variable" {
  name                    = "records"
  resource_group_name     = "clinic"
  location                = "eastus"
  customer_managed_key_id = var.unknown
}
