resource "azurerm_redis_cache" "pass_always" {
  name                = "always-records"
  resource_group_name = "clinic"
  location            = "eastus"
  capacity            = 1
  family              = "C"
  sku_name            = "Standard"
}

resource "azurerm_managed_redis" "pass_managed" {
  name                = "pass-managed"
  resource_group_name = "clinic"
  location            = "eastus"
  sku_name            = "Balanced_B3"
}
