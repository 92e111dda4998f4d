resource "azurerm_search_service" "pass" {
  name                                     = "pass"
  resource_group_name                      = "clinic"
  location                                 = "eastus"
  sku                                      = "standard"
  customer_managed_key_enforcement_enabled = true
}

resource "azurerm_search_service" "fail" {
  name                = "fail"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "standard"
}
