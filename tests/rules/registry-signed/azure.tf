resource "azurerm_container_registry" "pass_on" {
  name                 = "records"
  resource_group_name  = "clinic"
  location             = "eastus"
  sku                  = "Premium"
  trust_policy_enabled = true
}

resource "azurerm_container_registry" "pass_old" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "Premium"
  trust_policy {
    enabled = true
  }
}

resource "azurerm_container_registry" "fail_default" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "Premium"
}
