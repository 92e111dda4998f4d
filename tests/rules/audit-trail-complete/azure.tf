variable "unknown" {}

resource "azurerm_monitor_log_profile" "pass_profile" {
  name       = "pass_profile"
  categories = ["Action", "Delete", "Write"]
  locations  = ["global"]
  retention_policy {
    enabled = true
    days    = 365
  }
}

resource "azurerm_monitor_log_profile" "fail_profile" {
  name       = "fail_profile"
  categories = ["Write"]
  locations  = ["global"]
  retention_policy {
    enabled = true
    days    = 365
  }
}

resource "azurerm_monitor_diagnostic_setting" "pass_setting" {
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

resource "azurerm_monitor_diagnostic_setting" "pass_old_blocks" {
  name                       = "activity"
  target_resource_id         = "/subscriptions/00000000-0000-0000-0000-000000000002"
  log_analytics_workspace_id = "/subscriptions/0/workspaces/w"
  log {
    category = "Administrative"
    enabled  = true
  }
  log {
    category = "Security"
    enabled  = true
  }
  log {
    category = "Alert"
    enabled  = true
  }
  log {
    category = "Policy"
    enabled  = true
  }
}

resource "azurerm_monitor_diagnostic_setting" "pass_group" {
  name                       = "activity"
  target_resource_id         = "/subscriptions/00000000-0000-0000-0000-000000000003"
  log_analytics_workspace_id = "/subscriptions/0/workspaces/w"
  enabled_log {
    category_group = "allLogs"
  }
}

resource "azurerm_monitor_diagnostic_setting" "fail_categories" {
  name                       = "activity"
  target_resource_id         = "/subscriptions/00000000-0000-0000-0000-000000000004"
  log_analytics_workspace_id = "/subscriptions/0/workspaces/w"
  enabled_log {
    category = "Administrative"
  }
  enabled_log {
    category = "Security"
  }
}

resource "azurerm_monitor_diagnostic_setting" "fail_off" {
  name                       = "activity"
  target_resource_id         = "/subscriptions/00000000-0000-0000-0000-000000000005"
  log_analytics_workspace_id = "/subscriptions/0/workspaces/w"
  log {
    category = "Administrative"
    enabled  = false
  }
  log {
    category = "Security"
    enabled  = false
  }
  log {
    category = "Alert"
    enabled  = false
  }
  log {
    category = "Policy"
    enabled  = false
  }
}

resource "azurerm_monitor_diagnostic_setting" "unknown_category" {
  name                       = "activity"
  target_resource_id         = "/subscriptions/00000000-0000-0000-0000-000000000006"
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
    category = var.unknown
  }
}

resource "azurerm_monitor_diagnostic_setting" "na_vault" {
  name                       = "activity"
  target_resource_id         = "/subscriptions/0/resourceGroups/r/providers/Microsoft.KeyVault/vaults/v"
  log_analytics_workspace_id = "/subscriptions/0/workspaces/w"
  enabled_log {
    category = "AuditEvent"
  }
}
