resource "azurerm_servicebus_namespace" "pass_always" {
  name                = "always-records"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "Premium"
}
