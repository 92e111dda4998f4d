variable "unknown" {}

resource "azurerm_log_analytics_workspace" "pass_year" {
  name                = "pass_year"
  resource_group_name = "monitoring"
  location            = "eastus"
  retention_in_days   = 365
}

resource "azurerm_log_analytics_workspace" "fail_default" {
  name                = "fail_default"
  resource_group_name = "monitoring"
  location            = "eastus"
}

resource "azurerm_log_analytics_workspace" "unknown_variable" {
  name                = "unknown_variable"
  resource_group_name = "monitoring"
  location            = "eastus"
  retention_in_days   = var.unknown
}

resource "azurerm_application_insights" "pass_insights" {
  name                = "pass_insights"
  resource_group_name = "monitoring"
  location            = "eastus"
  application_type    = "web"
  retention_in_days   = 730
}

resource "azurerm_application_insights" "fail_insights" {
  name                = "fail_insights"
  resource_group_name = "monitoring"
  location            = "eastus"
  application_type    = "web"
}

resource "azurerm_application_insights" "na_with_workspace" {
  name                = "na_with_workspace"
  resource_group_name = "monitoring"
  location            = "eastus"
  application_type    = "web"
  workspace_id        = "/subscriptions/0/workspaces/w"
}
