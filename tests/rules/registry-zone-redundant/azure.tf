resource "azurerm_container_registry" "pass_on" {
  name                    = "records"
  resource_group_name     = "clinic"
  location                = "eastus"
  sku                     = "Premium"
  zone_redundancy_enabled = true
}

resource "azurerm_container_registry" "fail_default" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "Premium"
}

resource "azurerm_container_registry" "fail_replica" {
  name                    = "records"
  resource_group_name     = "clinic"
  location                = "eastus"
  sku                     = "Premium"
  zone_redundancy_enabled = true
  georeplications {
    location                = "westus2"
    zone_redundancy_enabled = false
  }
}
