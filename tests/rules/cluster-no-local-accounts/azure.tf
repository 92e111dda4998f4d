resource "azurerm_kubernetes_cluster" "pass_off" {
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
  local_account_disabled = true
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
