variable "unknown" {}

resource "azurerm_redis_cache" "pass_default" {
  name                = "default-records"
  resource_group_name = "clinic"
  location            = "eastus"
  capacity            = 1
  family              = "C"
  sku_name            = "Standard"
}

resource "azurerm_redis_cache" "pass_set" {
  name                = "set-records"
  resource_group_name = "clinic"
  location            = "eastus"
  capacity            = 1
  family              = "C"
  sku_name            = "Standard"
  redis_configuration {
    authentication_enabled = true
  }
}

resource "azurerm_redis_cache" "fail_set" {
  name                = "set-records"
  resource_group_name = "clinic"
  location            = "eastus"
  capacity            = 1
  family              = "C"
  sku_name            = "Standard"
  redis_configuration {
    authentication_enabled = false
  }
}

resource "azurerm_redis_cache" "unknown_variable" {
  name                = "variable-records"
  resource_group_name = "clinic"
  location            = "eastus"
  capacity            = 1
  family              = "C"
  sku_name            = "Standard"
  redis_configuration {
    authentication_enabled = var.unknown
  }
}

resource "azurerm_redis_cache" "fail_old_name" {
  name                = "fail-old-name"
  resource_group_name = "clinic"
  location            = "eastus"
  capacity            = 1
  family              = "C"
  sku_name            = "Standard"
  subnet_id           = "sessions"
  redis_configuration {
    enable_authentication = false
  }
}
