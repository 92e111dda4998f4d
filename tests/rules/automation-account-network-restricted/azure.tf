variable "unknown" {}

resource "azurerm_automation_account" "pass_off" {
  name                          = "pass_off"
  resource_group_name           = "r"
  location                      = "eastus"
  sku_name                      = "Basic"
  public_network_access_enabled = false
}

resource "azurerm_automation_account" "fail_default" {
  name                = "fail_default"
  resource_group_name = "r"
  location            = "eastus"
  sku_name            = "Basic"
}

resource "azurerm_automation_account" "fail_on" {
  name                          = "fail_on"
  resource_group_name           = "r"
  location                      = "eastus"
  sku_name                      = "Basic"
  public_network_access_enabled = true
}

resource "azurerm_automation_account" "unknown_variable" {
  name                          = "unknown_variable"
  resource_group_name           = "r"
  location                      = "eastus"
  sku_name                      = "Basic"
  public_network_access_enabled = var.unknown
}
