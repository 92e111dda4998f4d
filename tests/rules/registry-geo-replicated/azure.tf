resource "azurerm_container_registry" "pass_second" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "Premium"
  georeplications {
    location = "westus2"
  }
}

resource "azurerm_container_registry" "pass_old" {
  name                     = "records"
  resource_group_name      = "clinic"
  location                 = "eastus"
  sku                      = "Premium"
  georeplication_locations = ["westus2"]
}

resource "azurerm_container_registry" "fail_default" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "Premium"
}
