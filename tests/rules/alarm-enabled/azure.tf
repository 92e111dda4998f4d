variable "unknown" {}

resource "azurerm_monitor_metric_alert" "pass_default" {
  name                = "pass_default"
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

resource "azurerm_monitor_metric_alert" "fail_off" {
  name                = "fail_off"
  resource_group_name = "monitoring"
  scopes              = ["/subscriptions/0/x"]
  criteria {
    metric_namespace = "Microsoft.Storage/storageAccounts"
    metric_name      = "Transactions"
    aggregation      = "Total"
    operator         = "GreaterThan"
    threshold        = 50
  }
  enabled = false
}

resource "azurerm_monitor_metric_alert" "unknown_variable" {
  name                = "unknown_variable"
  resource_group_name = "monitoring"
  scopes              = ["/subscriptions/0/x"]
  criteria {
    metric_namespace = "Microsoft.Storage/storageAccounts"
    metric_name      = "Transactions"
    aggregation      = "Total"
    operator         = "GreaterThan"
    threshold        = 50
  }
  enabled = var.unknown
}

resource "azurerm_monitor_activity_log_alert" "pass_activity" {
  name                = "pass_activity"
  resource_group_name = "monitoring"
  location            = "global"
  scopes              = ["/subscriptions/00000000-0000-0000-0000-000000000001"]
  criteria {
    category       = "Administrative"
    operation_name = "Microsoft.Sql/servers/firewallRules/write"
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
  enabled             = false
  criteria {
    category       = "Administrative"
    operation_name = "Microsoft.Sql/servers/firewallRules/write"
  }
  action {
    action_group_id = "/subscriptions/0/actionGroups/security"
  }
}
