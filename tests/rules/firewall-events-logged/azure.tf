resource "azurerm_network_security_group" "pass_logged" {
  name                = "pass_logged"
  resource_group_name = "clinic"
  location            = "eastus"
}

resource "azurerm_monitor_diagnostic_setting" "group" {
  name                       = "logs"
  target_resource_id         = azurerm_network_security_group.pass_logged.id
  log_analytics_workspace_id = "/subscriptions/0/resourceGroups/clinic/providers/Microsoft.OperationalInsights/workspaces/clinic"
  enabled_log {
    category_group = "allLogs"
  }
}

resource "azurerm_network_security_group" "fail_silent" {
  name                = "fail_silent"
  resource_group_name = "clinic"
  location            = "eastus"
}
