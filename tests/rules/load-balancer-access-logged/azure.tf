resource "azurerm_application_gateway" "pass_logged" {
  name                = "logged"
  resource_group_name = "clinic"
  location            = "eastus"
}

resource "azurerm_monitor_diagnostic_setting" "logs" {
  name                       = "logs"
  target_resource_id         = azurerm_application_gateway.pass_logged.id
  log_analytics_workspace_id = "/subscriptions/0/resourceGroups/clinic/providers/Microsoft.OperationalInsights/workspaces/clinic"
  enabled_log {
    category_group = "allLogs"
  }
}

resource "azurerm_application_gateway" "fail_silent" {
  name                = "silent"
  resource_group_name = "clinic"
  location            = "eastus"
}
