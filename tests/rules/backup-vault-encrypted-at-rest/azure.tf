resource "azurerm_recovery_services_vault" "pass_always" {
  name                = "pass-always"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "Standard"
}
