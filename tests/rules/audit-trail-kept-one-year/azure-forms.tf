resource "azurerm_monitor_log_profile" "pass_without_end" {
  retention_policy {
    enabled = false
    days    = 0
  }
}

resource "azurerm_monitor_log_profile" "fail_days_not_in_force" {
  retention_policy {
    enabled = false
    days    = 365
  }
}
