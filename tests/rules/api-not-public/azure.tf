variable "unknown" {}

resource "azurerm_api_management" "pass_private" {
  name                          = "pass_private"
  resource_group_name           = "clinic"
  location                      = "eastus"
  publisher_name                = "clinic"
  publisher_email               = "it@example.com"
  sku_name                      = "Developer_1"
  public_network_access_enabled = false
}

resource "azurerm_api_management" "fail_default" {
  name                = "fail_default"
  resource_group_name = "clinic"
  location            = "eastus"
  publisher_name      = "clinic"
  publisher_email     = "it@example.com"
  sku_name            = "Developer_1"
}

resource "azurerm_api_management" "fail_public" {
  name                          = "fail_public"
  resource_group_name           = "clinic"
  location                      = "eastus"
  publisher_name                = "clinic"
  publisher_email               = "it@example.com"
  sku_name                      = "Developer_1"
  public_network_access_enabled = true
}

resource "azurerm_web_pubsub" "pass_hub" {
  name                          = "pass_hub"
  resource_group_name           = "clinic"
  location                      = "eastus"
  sku                           = "Standard_S1"
  public_network_access_enabled = false
}

resource "azurerm_web_pubsub" "fail_hub" {
  name                = "fail_hub"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "Standard_S1"
}

resource "azurerm_api_management" "unknown_setting" {
  name                          = "unknown_setting"
  resource_group_name           = "clinic"
  location                      = "eastus"
  publisher_name                = "clinic"
  publisher_email               = "it@example.com"
  sku_name                      = "Developer_1"
  public_network_access_enabled = var.unknown
}
