variable "unknown" {}

resource "azurerm_api_management" "pass_on" {
  name                       = "pass_on"
  resource_group_name        = "clinic"
  location                   = "eastus"
  publisher_name             = "clinic"
  publisher_email            = "it@example.com"
  sku_name                   = "Developer_1"
  client_certificate_enabled = true
}

resource "azurerm_api_management" "fail_default" {
  name                = "fail_default"
  resource_group_name = "clinic"
  location            = "eastus"
  publisher_name      = "clinic"
  publisher_email     = "it@example.com"
  sku_name            = "Consumption_0"
}

# Only the Consumption tier has the switch.
resource "azurerm_api_management" "na_other_tier" {
  name                = "na_other_tier"
  resource_group_name = "clinic"
  location            = "eastus"
  publisher_name      = "clinic"
  publisher_email     = "it@example.com"
  sku_name            = "Developer_1"
}

resource "azurerm_api_management" "unknown_tier" {
  name                = "unknown_tier"
  resource_group_name = "clinic"
  location            = "eastus"
  publisher_name      = "clinic"
  publisher_email     = "it@example.com"
  sku_name            = var.unknown
}

resource "azurerm_api_management" "fail_off" {
  name                       = "fail_off"
  resource_group_name        = "clinic"
  location                   = "eastus"
  publisher_name             = "clinic"
  publisher_email            = "it@example.com"
  sku_name                   = "Developer_1"
  client_certificate_enabled = false
}

resource "azurerm_web_pubsub" "pass_hub" {
  name                    = "pass_hub"
  resource_group_name     = "clinic"
  location                = "eastus"
  sku                     = "Standard_S1"
  tls_client_cert_enabled = true
}

resource "azurerm_api_management" "unknown_setting" {
  name                       = "unknown_setting"
  resource_group_name        = "clinic"
  location                   = "eastus"
  publisher_name             = "clinic"
  publisher_email            = "it@example.com"
  sku_name                   = "Developer_1"
  client_certificate_enabled = var.unknown
}
