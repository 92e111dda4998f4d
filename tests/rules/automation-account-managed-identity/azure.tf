resource "azurerm_automation_account" "pass_identity" {
  name                = "pass_identity"
  resource_group_name = "r"
  location            = "eastus"
  sku_name            = "Basic"
  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_automation_account" "fail_default" {
  name                = "fail_default"
  resource_group_name = "r"
  location            = "eastus"
  sku_name            = "Basic"
}
