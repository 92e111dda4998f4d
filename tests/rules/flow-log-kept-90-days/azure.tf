variable "unknown" {}

resource "azurerm_network_watcher_flow_log" "pass_90" {
  name                      = "pass_90"
  network_watcher_name      = "clinic"
  resource_group_name       = "clinic"
  network_security_group_id = "/subscriptions/0/resourceGroups/clinic/providers/Microsoft.Network/networkSecurityGroups/pass_90"
  storage_account_id        = "/subscriptions/0/resourceGroups/clinic/providers/Microsoft.Storage/storageAccounts/clinic"
  enabled                   = true
  retention_policy {
    enabled = true
    days    = 90
  }
}

resource "azurerm_network_watcher_flow_log" "pass_for_ever" {
  name                      = "pass_for_ever"
  network_watcher_name      = "clinic"
  resource_group_name       = "clinic"
  network_security_group_id = "/subscriptions/0/resourceGroups/clinic/providers/Microsoft.Network/networkSecurityGroups/pass_for_ever"
  storage_account_id        = "/subscriptions/0/resourceGroups/clinic/providers/Microsoft.Storage/storageAccounts/clinic"
  enabled                   = true
  retention_policy {
    enabled = true
    days    = 0
  }
}

resource "azurerm_network_watcher_flow_log" "fail_7" {
  name                      = "fail_7"
  network_watcher_name      = "clinic"
  resource_group_name       = "clinic"
  network_security_group_id = "/subscriptions/0/resourceGroups/clinic/providers/Microsoft.Network/networkSecurityGroups/fail_7"
  storage_account_id        = "/subscriptions/0/resourceGroups/clinic/providers/Microsoft.Storage/storageAccounts/clinic"
  enabled                   = true
  retention_policy {
    enabled = true
    days    = 7
  }
}

resource "azurerm_network_watcher_flow_log" "fail_off" {
  name                      = "fail_off"
  network_watcher_name      = "clinic"
  resource_group_name       = "clinic"
  network_security_group_id = "/subscriptions/0/resourceGroups/clinic/providers/Microsoft.Network/networkSecurityGroups/fail_off"
  storage_account_id        = "/subscriptions/0/resourceGroups/clinic/providers/Microsoft.Storage/storageAccounts/clinic"
  enabled                   = true
  retention_policy {
    enabled = false
    days    = 90
  }
}

resource "azurerm_network_watcher_flow_log" "unknown_days" {
  name                      = "unknown_days"
  network_watcher_name      = "clinic"
  resource_group_name       = "clinic"
  network_security_group_id = "/subscriptions/0/resourceGroups/clinic/providers/Microsoft.Network/networkSecurityGroups/unknown_days"
  storage_account_id        = "/subscriptions/0/resourceGroups/clinic/providers/Microsoft.Storage/storageAccounts/clinic"
  enabled                   = true
  retention_policy {
    enabled = true
    days    = var.unknown
  }
}
