resource "azurerm_monitor_diagnostic_setting" "jobs" {
  name                       = "jobs"
  target_resource_id         = azurerm_batch_account.pass_setting.id
  log_analytics_workspace_id = "/subscriptions/0/resourceGroups/clinic/providers/Microsoft.OperationalInsights/workspaces/records"
  enabled_log {
    category = "ServiceLog"
  }
}

resource "azurerm_batch_account" "pass_setting" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
}

resource "azurerm_batch_account" "fail_alone" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
}
