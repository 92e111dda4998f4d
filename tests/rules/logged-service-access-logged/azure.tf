resource "azurerm_eventhub_namespace" "pass_eventhub_namespace" {
  name                = "eventhub-namespace"
  location            = "eastus"
  resource_group_name = "records"
}

resource "azurerm_monitor_diagnostic_setting" "eventhub_namespace" {
  name                       = "logs"
  target_resource_id         = azurerm_eventhub_namespace.pass_eventhub_namespace.id
  log_analytics_workspace_id = "/subscriptions/0/workspaces/w"
  enabled_log {
    category_group = "allLogs"
  }
}

resource "azurerm_eventhub_namespace" "fail_eventhub_namespace" {
  name                = "bare-eventhub-namespace"
  location            = "eastus"
  resource_group_name = "records"
}

resource "azurerm_servicebus_namespace" "pass_servicebus_namespace" {
  name                = "servicebus-namespace"
  location            = "eastus"
  resource_group_name = "records"
}

resource "azurerm_monitor_diagnostic_setting" "servicebus_namespace" {
  name                       = "logs"
  target_resource_id         = azurerm_servicebus_namespace.pass_servicebus_namespace.id
  log_analytics_workspace_id = "/subscriptions/0/workspaces/w"
  enabled_log {
    category_group = "allLogs"
  }
}

resource "azurerm_servicebus_namespace" "fail_servicebus_namespace" {
  name                = "bare-servicebus-namespace"
  location            = "eastus"
  resource_group_name = "records"
}

resource "azurerm_search_service" "pass_search_service" {
  name                = "search-service"
  location            = "eastus"
  resource_group_name = "records"
}

resource "azurerm_monitor_diagnostic_setting" "search_service" {
  name                       = "logs"
  target_resource_id         = azurerm_search_service.pass_search_service.id
  log_analytics_workspace_id = "/subscriptions/0/workspaces/w"
  enabled_log {
    category_group = "allLogs"
  }
}

resource "azurerm_search_service" "fail_search_service" {
  name                = "bare-search-service"
  location            = "eastus"
  resource_group_name = "records"
}

resource "azurerm_iothub" "pass_iothub" {
  name                = "iothub"
  location            = "eastus"
  resource_group_name = "records"
}

resource "azurerm_monitor_diagnostic_setting" "iothub" {
  name                       = "logs"
  target_resource_id         = azurerm_iothub.pass_iothub.id
  log_analytics_workspace_id = "/subscriptions/0/workspaces/w"
  enabled_log {
    category_group = "allLogs"
  }
}

resource "azurerm_iothub" "fail_iothub" {
  name                = "bare-iothub"
  location            = "eastus"
  resource_group_name = "records"
}

resource "azurerm_stream_analytics_job" "pass_stream_analytics_job" {
  name                = "stream-analytics-job"
  location            = "eastus"
  resource_group_name = "records"
}

resource "azurerm_monitor_diagnostic_setting" "stream_analytics_job" {
  name                       = "logs"
  target_resource_id         = azurerm_stream_analytics_job.pass_stream_analytics_job.id
  log_analytics_workspace_id = "/subscriptions/0/workspaces/w"
  enabled_log {
    category_group = "allLogs"
  }
}

resource "azurerm_stream_analytics_job" "fail_stream_analytics_job" {
  name                = "bare-stream-analytics-job"
  location            = "eastus"
  resource_group_name = "records"
}

resource "azurerm_servicebus_namespace" "fail_metrics_only" {
  name                = "m"
  location            = "eastus"
  resource_group_name = "records"
}

resource "azurerm_monitor_diagnostic_setting" "metrics" {
  name                       = "m"
  target_resource_id         = azurerm_servicebus_namespace.fail_metrics_only.id
  log_analytics_workspace_id = "/subscriptions/0/workspaces/w"
  metric {
    category = "AllMetrics"
  }
}

resource "azurerm_servicebus_namespace" "fail_off" {
  name                = "o"
  location            = "eastus"
  resource_group_name = "records"
}

resource "azurerm_monitor_diagnostic_setting" "off" {
  name                       = "o"
  target_resource_id         = azurerm_servicebus_namespace.fail_off.id
  log_analytics_workspace_id = "/subscriptions/0/workspaces/w"
  log {
    category = "OperationalLogs"
    enabled  = false
  }
}

resource "azurerm_servicebus_namespace" "pass_old_block" {
  name                = "p"
  location            = "eastus"
  resource_group_name = "records"
}

resource "azurerm_monitor_diagnostic_setting" "old" {
  name                       = "p"
  target_resource_id         = azurerm_servicebus_namespace.pass_old_block.id
  log_analytics_workspace_id = "/subscriptions/0/workspaces/w"
  log {
    category = "OperationalLogs"
    enabled  = true
  }
}

resource "azurerm_key_vault" "pass_key_vault" {
  name                = "key-vault"
  location            = "eastus"
  resource_group_name = "records"
  tenant_id           = "00000000-0000-0000-0000-000000000000"
  sku_name            = "standard"
}

resource "azurerm_key_vault" "fail_key_vault" {
  name                = "bare-key-vault"
  location            = "eastus"
  resource_group_name = "records"
  tenant_id           = "00000000-0000-0000-0000-000000000000"
  sku_name            = "standard"
}

resource "azurerm_monitor_diagnostic_setting" "key_vault" {
  name                       = "logs"
  target_resource_id         = azurerm_key_vault.pass_key_vault.id
  log_analytics_workspace_id = "/subscriptions/0/workspaces/w"
  enabled_log {
    category_group = "allLogs"
  }
}

resource "azurerm_batch_account" "pass_batch_account" {
  name                = "batch-account"
  location            = "eastus"
  resource_group_name = "records"
}

resource "azurerm_batch_account" "fail_batch_account" {
  name                = "bare-batch-account"
  location            = "eastus"
  resource_group_name = "records"
}

resource "azurerm_monitor_diagnostic_setting" "batch_account" {
  name                       = "logs"
  target_resource_id         = azurerm_batch_account.pass_batch_account.id
  log_analytics_workspace_id = "/subscriptions/0/workspaces/w"
  enabled_log {
    category_group = "allLogs"
  }
}

resource "azurerm_logic_app_workflow" "pass_logic_app_workflow" {
  name                = "logic-app-workflow"
  location            = "eastus"
  resource_group_name = "records"
}

resource "azurerm_logic_app_workflow" "fail_logic_app_workflow" {
  name                = "bare-logic-app-workflow"
  location            = "eastus"
  resource_group_name = "records"
}

resource "azurerm_monitor_diagnostic_setting" "logic_app_workflow" {
  name                       = "logs"
  target_resource_id         = azurerm_logic_app_workflow.pass_logic_app_workflow.id
  log_analytics_workspace_id = "/subscriptions/0/workspaces/w"
  enabled_log {
    category_group = "allLogs"
  }
}

resource "azurerm_network_security_group" "pass_network_security_group" {
  name                = "network-security-group"
  location            = "eastus"
  resource_group_name = "records"
}

resource "azurerm_network_security_group" "fail_network_security_group" {
  name                = "bare-network-security-group"
  location            = "eastus"
  resource_group_name = "records"
}

resource "azurerm_monitor_diagnostic_setting" "network_security_group" {
  name                       = "logs"
  target_resource_id         = azurerm_network_security_group.pass_network_security_group.id
  log_analytics_workspace_id = "/subscriptions/0/workspaces/w"
  enabled_log {
    category_group = "allLogs"
  }
}
