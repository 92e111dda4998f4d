resource "azurerm_monitor_diagnostic_setting" "audit" {
  name                       = "audit"
  target_resource_id         = azurerm_kubernetes_cluster.pass_diagnostics.id
  log_analytics_workspace_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.OperationalInsights/workspaces/records"
  enabled_log {
    category = "kube-audit"
  }
}

resource "azurerm_kubernetes_cluster" "pass_agent" {
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
  oms_agent {
    log_analytics_workspace_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.OperationalInsights/workspaces/records"
  }
}

resource "azurerm_kubernetes_cluster" "pass_diagnostics" {
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

resource "azurerm_kubernetes_cluster" "fail_none" {
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

resource "azurerm_kubernetes_cluster" "pass_old" {
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
  addon_profile {
    oms_agent {
      enabled = true
    }
  }
}

resource "azurerm_kubernetes_cluster" "fail_old" {
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
  addon_profile {
    oms_agent {
      enabled = false
    }
  }
}
