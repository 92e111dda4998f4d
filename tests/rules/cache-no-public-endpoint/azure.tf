variable "unknown" {}

resource "azurerm_redis_cache" "pass" {
  name                          = "pass"
  resource_group_name           = "clinic"
  location                      = "eastus"
  capacity                      = 1
  family                        = "C"
  sku_name                      = "Standard"
  public_network_access_enabled = false
}

resource "azurerm_redis_cache" "fail" {
  name                = "fail"
  resource_group_name = "clinic"
  location            = "eastus"
  capacity            = 1
  family              = "C"
  sku_name            = "Standard"
}

resource "azurerm_redis_cache" "pass_in_subnet" {
  name                = "pass-in-subnet"
  resource_group_name = "clinic"
  location            = "eastus"
  capacity            = 1
  family              = "C"
  sku_name            = "Standard"
  subnet_id           = "sessions"
}

resource "azurerm_redis_cache" "unknown_variable" {
  name                          = "unknown-variable"
  resource_group_name           = "clinic"
  location                      = "eastus"
  capacity                      = 1
  family                        = "C"
  sku_name                      = "Standard"
  public_network_access_enabled = var.unknown
}

resource "azurerm_managed_redis" "pass_managed" {
  name                  = "pass-managed"
  resource_group_name   = "clinic"
  location              = "eastus"
  sku_name              = "Balanced_B3"
  public_network_access = "Disabled"
}

resource "azurerm_managed_redis" "fail_managed" {
  name                = "fail-managed"
  resource_group_name = "clinic"
  location            = "eastus"
  sku_name            = "Balanced_B3"
}
