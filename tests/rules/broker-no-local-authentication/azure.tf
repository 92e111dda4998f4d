variable "unknown" {}

resource "azurerm_eventgrid_topic" "pass_off" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  local_auth_enabled  = false
}

resource "azurerm_eventgrid_topic" "fail_default" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
}

resource "azurerm_eventgrid_topic" "unknown_variable" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  local_auth_enabled  = var.unknown
}

resource "azurerm_servicebus_namespace" "pass_bus" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "Premium"
  capacity            = 1
  local_auth_enabled  = false
}

resource "azurerm_servicebus_namespace" "fail_bus" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "Premium"
  capacity            = 1
  local_auth_enabled  = true
}

resource "azurerm_eventhub_namespace" "pass_hub" {
  name                         = "records"
  resource_group_name          = "clinic"
  location                     = "eastus"
  sku                          = "Premium"
  local_authentication_enabled = false
}

resource "azurerm_eventhub_namespace" "fail_hub" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "Premium"
}
