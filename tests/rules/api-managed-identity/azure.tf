resource "azurerm_web_pubsub" "pass_hub" {
  name                = "pass_hub"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "Standard_S1"
  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_web_pubsub" "fail_hub" {
  name                = "fail_hub"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "Standard_S1"
}

resource "azurerm_signalr_service" "fail_signalr" {
  name                = "fail_signalr"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "Standard_S1"
}
