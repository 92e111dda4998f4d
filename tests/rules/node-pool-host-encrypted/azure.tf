resource "azurerm_kubernetes_cluster" "pass_cluster" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  dns_prefix          = "records"
  default_node_pool {
    name                    = "default"
    node_count              = 2
    vm_size                 = "Standard_D2_v2"
    host_encryption_enabled = true
  }
  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_kubernetes_cluster" "pass_old_name" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  dns_prefix          = "records"
  default_node_pool {
    name                   = "default"
    node_count             = 2
    vm_size                = "Standard_D2_v2"
    enable_host_encryption = true
  }
  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_kubernetes_cluster" "fail_cluster" {
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

resource "azurerm_kubernetes_cluster_node_pool" "pass_pool" {
  name                    = "work"
  kubernetes_cluster_id   = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.ContainerService/managedClusters/records"
  vm_size                 = "Standard_D2_v2"
  host_encryption_enabled = true
}

resource "azurerm_kubernetes_cluster_node_pool" "fail_pool" {
  name                  = "work"
  kubernetes_cluster_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.ContainerService/managedClusters/records"
  vm_size               = "Standard_D2_v2"
}
