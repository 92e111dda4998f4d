resource "azurerm_monitor_diagnostic_setting" "pass_workspace" {
  name                       = "activity"
  target_resource_id         = "/subscriptions/00000000-0000-0000-0000-000000000001"
  log_analytics_workspace_id = "/subscriptions/0/workspaces/w"
  enabled_log {
    category = "Administrative"
  }
  enabled_log {
    category = "Security"
  }
  enabled_log {
    category = "Alert"
  }
  enabled_log {
    category = "Policy"
  }
}

resource "azurerm_monitor_diagnostic_setting" "pass_hub" {
  name               = "activity"
  target_resource_id = "/subscriptions/00000000-0000-0000-0000-000000000002"
  eventhub_name      = "activity"
  enabled_log {
    category = "Administrative"
  }
  enabled_log {
    category = "Security"
  }
  enabled_log {
    category = "Alert"
  }
  enabled_log {
    category = "Policy"
  }
}

resource "azurerm_monitor_diagnostic_setting" "fail_storage_only" {
  name               = "activity"
  target_resource_id = "/subscriptions/00000000-0000-0000-0000-000000000003"
  storage_account_id = "/subscriptions/0/storageAccounts/s"
  enabled_log {
    category = "Administrative"
  }
  enabled_log {
    category = "Security"
  }
  enabled_log {
    category = "Alert"
  }
  enabled_log {
    category = "Policy"
  }
}
