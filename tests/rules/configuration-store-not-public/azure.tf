resource "azurerm_app_configuration" "pass_off" {
  name                  = "records"
  resource_group_name   = "clinic"
  location              = "eastus"
  sku                   = "standard"
  public_network_access = "Disabled"
}

resource "azurerm_app_configuration" "fail_default" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "standard"
}

resource "azurerm_app_configuration" "fail_on" {
  name                  = "records"
  resource_group_name   = "clinic"
  location              = "eastus"
  sku                   = "standard"
  public_network_access = "Enabled"
}
