variable "unknown" {}

resource "azurerm_log_analytics_workspace" "pass_closed" {
  name                       = "pass_closed"
  resource_group_name        = "monitoring"
  location                   = "eastus"
  internet_ingestion_enabled = false
  internet_query_enabled     = false
}

resource "azurerm_log_analytics_workspace" "fail_default" {
  name                = "fail_default"
  resource_group_name = "monitoring"
  location            = "eastus"
}

resource "azurerm_log_analytics_workspace" "fail_query" {
  name                       = "fail_query"
  resource_group_name        = "monitoring"
  location                   = "eastus"
  internet_ingestion_enabled = false
}

resource "azurerm_log_analytics_workspace" "unknown_variable" {
  name                       = "unknown_variable"
  resource_group_name        = "monitoring"
  location                   = "eastus"
  internet_ingestion_enabled = false
  internet_query_enabled     = var.unknown
}

resource "azurerm_application_insights" "pass_insights" {
  name                       = "pass_insights"
  resource_group_name        = "monitoring"
  location                   = "eastus"
  application_type           = "web"
  internet_ingestion_enabled = false
  internet_query_enabled     = false
}

resource "azurerm_application_insights" "fail_insights" {
  name                = "fail_insights"
  resource_group_name = "monitoring"
  location            = "eastus"
  application_type    = "web"
}
