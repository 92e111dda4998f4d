variable "unknown" {}

resource "azurerm_monitor_diagnostic_setting" "pass_alert" {
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

resource "azurerm_monitor_activity_log_alert" "alert_0" {
  name                = "alert_0"
  resource_group_name = "monitoring"
  location            = "global"
  scopes              = ["/subscriptions/00000000-0000-0000-0000-000000000001"]
  criteria {
    category       = "Administrative"
    operation_name = "Microsoft.Network/networkSecurityGroups/write"
  }
  action {
    action_group_id = "/subscriptions/0/actionGroups/security"
  }
}

resource "azurerm_monitor_diagnostic_setting" "fail_none" {
  name                       = "activity"
  target_resource_id         = "/subscriptions/00000000-0000-0000-0000-000000000002"
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

resource "azurerm_monitor_diagnostic_setting" "fail_off" {
  name                       = "activity"
  target_resource_id         = "/subscriptions/00000000-0000-0000-0000-000000000003"
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

resource "azurerm_monitor_activity_log_alert" "off" {
  name                = "off"
  resource_group_name = "monitoring"
  location            = "global"
  scopes              = ["/subscriptions/00000000-0000-0000-0000-000000000003"]
  enabled             = false
  criteria {
    category       = "Administrative"
    operation_name = "Microsoft.Network/networkSecurityGroups/write"
  }
  action {
    action_group_id = "/subscriptions/0/actionGroups/security"
  }
}

resource "azurerm_monitor_diagnostic_setting" "pass_without_action" {
  name                       = "activity"
  target_resource_id         = "/subscriptions/00000000-0000-0000-0000-000000000004"
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

resource "azurerm_monitor_activity_log_alert" "silent" {
  name                = "silent"
  resource_group_name = "monitoring"
  location            = "global"
  scopes              = ["/subscriptions/00000000-0000-0000-0000-000000000004"]
  criteria {
    category       = "Administrative"
    operation_name = "Microsoft.Network/networkSecurityGroups/write"
  }
}

resource "azurerm_monitor_diagnostic_setting" "unknown_operation" {
  name                       = "activity"
  target_resource_id         = "/subscriptions/00000000-0000-0000-0000-000000000005"
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

resource "azurerm_monitor_activity_log_alert" "hidden" {
  name                = "hidden"
  resource_group_name = "monitoring"
  location            = "global"
  scopes              = ["/subscriptions/00000000-0000-0000-0000-000000000005"]
  criteria {
    category       = "Administrative"
    operation_name = var.unknown
  }
  action {
    action_group_id = "/subscriptions/0/actionGroups/security"
  }
}

resource "azurerm_monitor_diagnostic_setting" "na_key_vault" {
  name                       = "activity"
  target_resource_id         = "/subscriptions/0/resourceGroups/r/providers/Microsoft.KeyVault/vaults/v"
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
