resource "azurerm_container_registry" "pass_on" {
  name                  = "records"
  resource_group_name   = "clinic"
  location              = "eastus"
  sku                   = "Premium"
  data_endpoint_enabled = true
}

resource "azurerm_container_registry" "fail_default" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "Premium"
}
