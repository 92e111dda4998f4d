resource "azurerm_kubernetes_cluster" "pass_on" {
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
  key_vault_secrets_provider {
    secret_rotation_enabled = true
  }
}

resource "azurerm_kubernetes_cluster" "fail_off" {
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
  key_vault_secrets_provider {
    secret_rotation_enabled = false
  }
}

resource "azurerm_kubernetes_cluster" "na_none" {
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
