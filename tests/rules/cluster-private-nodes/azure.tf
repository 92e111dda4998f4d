resource "azurerm_kubernetes_cluster" "pass_default" {
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

resource "azurerm_kubernetes_cluster" "fail_public" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  dns_prefix          = "records"
  default_node_pool {
    name                   = "default"
    node_count             = 2
    vm_size                = "Standard_D2_v2"
    node_public_ip_enabled = true
  }
  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_kubernetes_cluster" "fail_old_name" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  dns_prefix          = "records"
  default_node_pool {
    name                  = "default"
    node_count            = 2
    vm_size               = "Standard_D2_v2"
    enable_node_public_ip = true
  }
  identity {
    type = "SystemAssigned"
  }
}
