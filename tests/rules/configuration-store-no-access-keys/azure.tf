resource "azurerm_app_configuration" "pass_off" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "standard"
  local_auth_enabled  = false
}

resource "azurerm_app_configuration" "fail_default" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "standard"
}
