variable "unknown" {}

resource "azurerm_servicebus_namespace" "pass_bus" {
  name                          = "records"
  resource_group_name           = "clinic"
  location                      = "eastus"
  sku                           = "Premium"
  capacity                      = 1
  public_network_access_enabled = false
}

resource "azurerm_servicebus_namespace" "fail_bus" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "Premium"
  capacity            = 1
}

resource "azurerm_eventhub_namespace" "pass_hub" {
  name                          = "records"
  resource_group_name           = "clinic"
  location                      = "eastus"
  sku                           = "Premium"
  public_network_access_enabled = false
}

resource "azurerm_eventhub_namespace" "fail_hub" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "Premium"
}

resource "azurerm_eventgrid_topic" "pass_topic" {
  name                          = "records"
  resource_group_name           = "clinic"
  location                      = "eastus"
  public_network_access_enabled = false
}

resource "azurerm_eventgrid_topic" "fail_topic" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
}

resource "azurerm_iothub" "pass_devices" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  sku {
    name     = "S1"
    capacity = 1
  }
  public_network_access_enabled = false
}

resource "azurerm_iothub" "fail_devices" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  sku {
    name     = "S1"
    capacity = 1
  }
}

resource "azurerm_iothub" "unknown_devices" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  sku {
    name     = "S1"
    capacity = 1
  }
  public_network_access_enabled = var.unknown
}

resource "azurerm_eventgrid_domain" "pass_domain" {
  name                          = "records"
  resource_group_name           = "clinic"
  location                      = "eastus"
  public_network_access_enabled = false
}

resource "azurerm_eventgrid_domain" "fail_domain" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
}
