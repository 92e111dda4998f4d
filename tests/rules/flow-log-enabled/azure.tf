variable "unknown" {}

resource "azurerm_network_watcher_flow_log" "pass_on" {
  name                      = "pass_on"
  network_watcher_name      = "clinic"
  resource_group_name       = "clinic"
  network_security_group_id = "/subscriptions/0/resourceGroups/clinic/providers/Microsoft.Network/networkSecurityGroups/pass_on"
  storage_account_id        = "/subscriptions/0/resourceGroups/clinic/providers/Microsoft.Storage/storageAccounts/clinic"
  enabled                   = true
  retention_policy {
    enabled = true
    days    = 90
  }
}

resource "azurerm_network_watcher_flow_log" "fail_off" {
  name                      = "fail_off"
  network_watcher_name      = "clinic"
  resource_group_name       = "clinic"
  network_security_group_id = "/subscriptions/0/resourceGroups/clinic/providers/Microsoft.Network/networkSecurityGroups/fail_off"
  storage_account_id        = "/subscriptions/0/resourceGroups/clinic/providers/Microsoft.Storage/storageAccounts/clinic"
  enabled                   = false
  retention_policy {
    enabled = true
    days    = 90
  }
}

resource "azurerm_network_watcher_flow_log" "unknown_setting" {
  name                      = "unknown_setting"
  network_watcher_name      = "clinic"
  resource_group_name       = "clinic"
  network_security_group_id = "/subscriptions/0/resourceGroups/clinic/providers/Microsoft.Network/networkSecurityGroups/unknown_setting"
  storage_account_id        = "/subscriptions/0/resourceGroups/clinic/providers/Microsoft.Storage/storageAccounts/clinic"
  enabled                   = var.unknown
  retention_policy {
    enabled = true
    days    = 90
  }
}
