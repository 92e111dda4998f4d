variable "unknown" {}

resource "azurerm_redis_cache" "pass" {
  name                = "pass"
  resource_group_name = "clinic"
  location            = "eastus"
  capacity            = 1
  family              = "C"
  sku_name            = "Standard"
  minimum_tls_version = "1.2"
}

resource "azurerm_redis_cache" "fail" {
  name                = "fail"
  resource_group_name = "clinic"
  location            = "eastus"
  capacity            = 1
  family              = "C"
  sku_name            = "Standard"
  minimum_tls_version = "1.1"
}

resource "azurerm_redis_cache" "fail_default" {
  name                = "fail-default"
  resource_group_name = "clinic"
  location            = "eastus"
  capacity            = 1
  family              = "C"
  sku_name            = "Standard"
}

resource "azurerm_redis_cache" "unknown_variable" {
  name                = "unknown-variable"
  resource_group_name = "clinic"
  location            = "eastus"
  capacity            = 1
  family              = "C"
  sku_name            = "Standard"
  minimum_tls_version = var.unknown
}

resource "azurerm_redis_enterprise_cluster" "pass_enterprise" {
  name                = "pass-enterprise"
  resource_group_name = "clinic"
  location            = "eastus"
  sku_name            = "Enterprise_E20-4"
}
