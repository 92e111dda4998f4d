resource "azurerm_key_vault" "pass_audit" {
  name                = "pass-audit"
  location            = "eastus"
  resource_group_name = "clinic"
  tenant_id           = "00000000-0000-0000-0000-000000000000"
  sku_name            = "standard"
}

resource "azurerm_key_vault" "fail_metrics" {
  name                = "fail-metrics"
  location            = "eastus"
  resource_group_name = "clinic"
  tenant_id           = "00000000-0000-0000-0000-000000000000"
  sku_name            = "standard"
}

resource "azurerm_key_vault" "fail_none" {
  name                = "fail-none"
  location            = "eastus"
  resource_group_name = "clinic"
  tenant_id           = "00000000-0000-0000-0000-000000000000"
  sku_name            = "standard"
}

resource "azurerm_key_vault" "pass_group" {
  name                = "pass-group"
  location            = "eastus"
  resource_group_name = "clinic"
  tenant_id           = "00000000-0000-0000-0000-000000000000"
  sku_name            = "standard"
}

resource "azurerm_key_vault" "fail_off" {
  name                = "fail-off"
  location            = "eastus"
  resource_group_name = "clinic"
  tenant_id           = "00000000-0000-0000-0000-000000000000"
  sku_name            = "standard"
}

resource "azurerm_monitor_diagnostic_setting" "audit" {
  name                       = "audit"
  target_resource_id         = azurerm_key_vault.pass_audit.id
  log_analytics_workspace_id = "logs"
  enabled_log {
    category = "AuditEvent"
  }
}

resource "azurerm_monitor_diagnostic_setting" "metrics" {
  name                       = "metrics"
  target_resource_id         = azurerm_key_vault.fail_metrics.id
  log_analytics_workspace_id = "logs"
  metric {
    category = "AllMetrics"
  }
}

resource "azurerm_monitor_diagnostic_setting" "group" {
  name                       = "group"
  target_resource_id         = azurerm_key_vault.pass_group.id
  log_analytics_workspace_id = "logs"
  enabled_log {
    category_group = "allLogs"
  }
}

resource "azurerm_monitor_diagnostic_setting" "off" {
  name                       = "off"
  target_resource_id         = azurerm_key_vault.fail_off.id
  log_analytics_workspace_id = "logs"
  log {
    category = "AuditEvent"
    enabled  = false
  }
}
