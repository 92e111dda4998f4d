resource "azurerm_app_configuration" "pass_on" {
  name                     = "records"
  resource_group_name      = "clinic"
  location                 = "eastus"
  sku                      = "standard"
  purge_protection_enabled = true
}

resource "azurerm_app_configuration" "fail_default" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "standard"
}
