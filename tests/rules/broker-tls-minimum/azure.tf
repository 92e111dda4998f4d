variable "unknown" {}

resource "azurerm_servicebus_namespace" "pass_default" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "Premium"
  capacity            = 1
}

resource "azurerm_servicebus_namespace" "fail_old" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "Premium"
  capacity            = 1
  minimum_tls_version = "1.0"
}

resource "azurerm_servicebus_namespace" "unknown_variable" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "Premium"
  capacity            = 1
  minimum_tls_version = var.unknown
}

resource "azurerm_eventhub_namespace" "pass_hub" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "Premium"
  minimum_tls_version = "1.2"
}

resource "azurerm_eventhub_namespace" "fail_hub" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "Premium"
  minimum_tls_version = "1.1"
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

resource "azurerm_iothub" "pass_devices" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  sku {
    name     = "S1"
    capacity = 1
  }
  min_tls_version = "1.2"
}
