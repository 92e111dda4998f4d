resource "azurerm_container_registry" "pass_default" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "Premium"
}

resource "azurerm_container_registry" "fail_on" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "Premium"
  admin_enabled       = true
}
