resource "azurerm_search_service" "pass_always" {
  name                = "pass-always"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "standard"
}
