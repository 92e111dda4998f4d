variable "unknown" {}

resource "azurerm_log_analytics_workspace" "pass_new_name" {
  name                         = "pass_new_name"
  resource_group_name          = "monitoring"
  location                     = "eastus"
  local_authentication_enabled = false
}

resource "azurerm_log_analytics_workspace" "pass_old_name" {
  name                          = "pass_old_name"
  resource_group_name           = "monitoring"
  location                      = "eastus"
  local_authentication_disabled = true
}

resource "azurerm_log_analytics_workspace" "fail_default" {
  name                = "fail_default"
  resource_group_name = "monitoring"
  location            = "eastus"
}

resource "azurerm_log_analytics_workspace" "fail_on" {
  name                         = "fail_on"
  resource_group_name          = "monitoring"
  location                     = "eastus"
  local_authentication_enabled = true
}

resource "azurerm_application_insights" "pass_insights" {
  name                          = "pass_insights"
  resource_group_name           = "monitoring"
  location                      = "eastus"
  application_type              = "web"
  local_authentication_disabled = true
}

resource "azurerm_application_insights" "fail_insights" {
  name                = "fail_insights"
  resource_group_name = "monitoring"
  location            = "eastus"
  application_type    = "web"
}

resource "azurerm_application_insights" "unknown_variable" {
  name                          = "unknown_variable"
  resource_group_name           = "monitoring"
  location                      = "eastus"
  application_type              = "web"
  local_authentication_disabled = var.unknown
}
