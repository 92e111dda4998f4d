resource "azurerm_kubernetes_cluster" "pass_azure" {
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
  network_profile {
    network_plugin = "azure"
  }
}

resource "azurerm_kubernetes_cluster" "fail_default" {
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

resource "azurerm_kubernetes_cluster" "fail_kubenet" {
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
  network_profile {
    network_plugin = "kubenet"
  }
}
