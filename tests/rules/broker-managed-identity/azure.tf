resource "azurerm_eventgrid_topic" "pass_topic" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_eventgrid_topic" "fail_topic" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
}

resource "azurerm_servicebus_namespace" "pass_bus" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "Premium"
  capacity            = 1
  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_servicebus_namespace" "fail_bus" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "Premium"
  capacity            = 1
}
