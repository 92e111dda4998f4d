resource "azurerm_api_management" "pass_logged" {
  name                = "pass_logged"
  resource_group_name = "clinic"
  location            = "eastus"
  publisher_name      = "clinic"
  publisher_email     = "it@example.com"
  sku_name            = "Developer_1"
}

resource "azurerm_monitor_diagnostic_setting" "logs" {
  name                       = "logs"
  target_resource_id         = azurerm_api_management.pass_logged.id
  log_analytics_workspace_id = "/subscriptions/0/resourceGroups/clinic/providers/Microsoft.OperationalInsights/workspaces/clinic"
  enabled_log {
    category_group = "allLogs"
  }
}

resource "azurerm_api_management" "fail_silent" {
  name                = "fail_silent"
  resource_group_name = "clinic"
  location            = "eastus"
  publisher_name      = "clinic"
  publisher_email     = "it@example.com"
  sku_name            = "Developer_1"
}
