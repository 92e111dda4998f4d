resource "azurerm_cognitive_account" "pass_system" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  kind                = "FormRecognizer"
  sku_name            = "S0"
  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_cognitive_account" "fail_none" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  kind                = "FormRecognizer"
  sku_name            = "S0"
}
