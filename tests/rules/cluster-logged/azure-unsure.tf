variable "target" {}

resource "azurerm_kubernetes_cluster" "unknown_elsewhere" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  dns_prefix          = "records"
  default_node_pool {
    name       = "default"
    node_count = 2
    vm_size    = "Standard_D2_v2"
  }
  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_monitor_diagnostic_setting" "given" {
  name                       = "audit"
  target_resource_id         = var.target
  log_analytics_workspace_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.OperationalInsights/workspaces/records"
  enabled_log {
    category = "kube-audit"
  }
}
