resource "azurerm_monitor_diagnostic_setting" "runs" {
  name                       = "runs"
  target_resource_id         = azurerm_logic_app_workflow.pass_setting.id
  log_analytics_workspace_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.OperationalInsights/workspaces/records"
  enabled_log {
    category = "WorkflowRuntime"
  }
}

resource "azurerm_logic_app_workflow" "pass_setting" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
}

resource "azurerm_logic_app_workflow" "fail_alone" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
}
