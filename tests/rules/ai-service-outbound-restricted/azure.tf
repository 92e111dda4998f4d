resource "azurerm_cognitive_account" "pass_listed" {
  name                               = "records"
  resource_group_name                = "clinic"
  location                           = "eastus"
  sku_name                           = "S0"
  kind                               = "OpenAI"
  outbound_network_access_restricted = true
  fqdns                              = ["clinic.example"]
}

resource "azurerm_cognitive_account" "fail_default" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  sku_name            = "S0"
  kind                = "OpenAI"
}

resource "azurerm_cognitive_account" "fail_unlisted" {
  name                               = "records"
  resource_group_name                = "clinic"
  location                           = "eastus"
  sku_name                           = "S0"
  kind                               = "OpenAI"
  outbound_network_access_restricted = true
}

resource "azurerm_cognitive_account" "na_other" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  kind                = "FormRecognizer"
  sku_name            = "S0"
}
