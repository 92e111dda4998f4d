variable "unknown" {}

resource "azurerm_redis_cache" "pass" {
  name                = "pass"
  resource_group_name = "clinic"
  location            = "eastus"
  capacity            = 1
  family              = "C"
  sku_name            = "Standard"
}

resource "azurerm_redis_cache" "fail" {
  name                = "fail"
  resource_group_name = "clinic"
  location            = "eastus"
  capacity            = 1
  family              = "C"
  sku_name            = "Basic"
}

resource "azurerm_redis_cache" "unknown_variable" {
  name                = "unknown-variable"
  resource_group_name = "clinic"
  location            = "eastus"
  capacity            = 1
  family              = "C"
  sku_name            = var.unknown
}
