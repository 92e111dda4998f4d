variable "unknown" {}

resource "azurerm_redis_cache" "pass_default" {
  name                = "default-records"
  resource_group_name = "clinic"
  location            = "eastus"
  capacity            = 1
  family              = "C"
  sku_name            = "Standard"
}

resource "azurerm_redis_cache" "fail_on" {
  name                 = "on-records"
  resource_group_name  = "clinic"
  location             = "eastus"
  capacity             = 1
  family               = "C"
  sku_name             = "Standard"
  non_ssl_port_enabled = true
}

resource "azurerm_redis_cache" "fail_old_name" {
  name                = "old-name-records"
  resource_group_name = "clinic"
  location            = "eastus"
  capacity            = 1
  family              = "C"
  sku_name            = "Standard"
  enable_non_ssl_port = true
}

resource "azurerm_redis_cache" "unknown_variable" {
  name                 = "variable-records"
  resource_group_name  = "clinic"
  location             = "eastus"
  capacity             = 1
  family               = "C"
  sku_name             = "Standard"
  non_ssl_port_enabled = var.unknown
}

resource "azurerm_redis_enterprise_database" "pass_enterprise" {
  name       = "default"
  cluster_id = "sessions"
}

resource "azurerm_redis_enterprise_database" "fail_enterprise" {
  name            = "default"
  cluster_id      = "sessions"
  client_protocol = "Plaintext"
}
