resource "azurerm_monitor_diagnostic_setting" "pass_all_events" {
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

resource "azurerm_monitor_activity_log_alert" "all" {
  name                = "all"
  resource_group_name = "monitoring"
  location            = "global"
  scopes              = ["/subscriptions/00000000-0000-0000-0000-000000000001"]
  criteria {
    category = "ServiceHealth"
  }
  action {
    action_group_id = "/subscriptions/0/actionGroups/security"
  }
}

resource "azurerm_monitor_diagnostic_setting" "pass_incidents" {
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

resource "azurerm_monitor_activity_log_alert" "incidents" {
  name                = "incidents"
  resource_group_name = "monitoring"
  location            = "global"
  scopes              = ["/subscriptions/00000000-0000-0000-0000-000000000002"]
  criteria {
    category = "ServiceHealth"
    service_health {
      events = ["Incident", "Maintenance"]
    }
  }
  action {
    action_group_id = "/subscriptions/0/actionGroups/security"
  }
}

resource "azurerm_monitor_diagnostic_setting" "fail_none" {
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

resource "azurerm_monitor_diagnostic_setting" "fail_maintenance" {
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

resource "azurerm_monitor_activity_log_alert" "maintenance" {
  name                = "maintenance"
  resource_group_name = "monitoring"
  location            = "global"
  scopes              = ["/subscriptions/00000000-0000-0000-0000-000000000004"]
  criteria {
    category = "ServiceHealth"
    service_health {
      events = ["Maintenance"]
    }
  }
  action {
    action_group_id = "/subscriptions/0/actionGroups/security"
  }
}
