variable "category" {}

resource "azurerm_kubernetes_cluster" "unknown_category" {
  name = "some"
}

resource "azurerm_monitor_diagnostic_setting" "of_unknown_category" {
  target_resource_id = azurerm_kubernetes_cluster.unknown_category.id
  enabled_log {
    category = var.category
  }
}

resource "azurerm_kubernetes_cluster" "fail_log_off" {
  name = "off"
}

resource "azurerm_monitor_diagnostic_setting" "of_fail_log_off" {
  target_resource_id = azurerm_kubernetes_cluster.fail_log_off.id
  log {
    category = "kube-audit"
    enabled  = "false"
  }
}
