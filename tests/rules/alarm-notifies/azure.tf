resource "azurerm_monitor_metric_alert" "pass_action" {
  name                = "pass_action"
  resource_group_name = "monitoring"
  scopes              = ["/subscriptions/0/x"]
  criteria {
    metric_namespace = "Microsoft.Storage/storageAccounts"
    metric_name      = "Transactions"
    aggregation      = "Total"
    operator         = "GreaterThan"
    threshold        = 50
  }
  action {
    action_group_id = "/subscriptions/0/actionGroups/security"
  }
}

resource "azurerm_monitor_metric_alert" "fail_default" {
  name                = "fail_default"
  resource_group_name = "monitoring"
  scopes              = ["/subscriptions/0/x"]
  criteria {
    metric_namespace = "Microsoft.Storage/storageAccounts"
    metric_name      = "Transactions"
    aggregation      = "Total"
    operator         = "GreaterThan"
    threshold        = 50
  }
}

resource "azurerm_monitor_activity_log_alert" "pass_activity" {
  name                = "pass_activity"
  resource_group_name = "monitoring"
  location            = "global"
  scopes              = ["/subscriptions/00000000-0000-0000-0000-000000000001"]
  criteria {
    category       = "Administrative"
    operation_name = "x"
  }
  action {
    action_group_id = "/subscriptions/0/actionGroups/security"
  }
}

resource "azurerm_monitor_activity_log_alert" "fail_activity" {
  name                = "fail_activity"
  resource_group_name = "monitoring"
  location            = "global"
  scopes              = ["/subscriptions/00000000-0000-0000-0000-000000000001"]
  criteria {
    category       = "Administrative"
    operation_name = "x"
  }
}

resource "azurerm_monitor_scheduled_query_rules_alert_v2" "pass_query" {
  name = "q"
  action {
    action_groups = ["/subscriptions/0/actionGroups/security"]
  }
}

resource "azurerm_monitor_scheduled_query_rules_alert_v2" "fail_query" {
  name = "q"
}
