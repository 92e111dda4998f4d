resource "azurerm_kubernetes_cluster" "pass_directory" {
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
  azure_active_directory_role_based_access_control {
    azure_rbac_enabled = true
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

resource "azurerm_service_fabric_cluster" "pass_fabric" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  reliability_level   = "Bronze"
  upgrade_mode        = "Manual"
  vm_image            = "Windows"
  management_endpoint = "https://records.eastus.cloudapp.azure.com:19080"
  azure_active_directory {
    tenant_id              = "00000000-0000-0000-0000-000000000001"
    cluster_application_id = "00000000-0000-0000-0000-000000000002"
    client_application_id  = "00000000-0000-0000-0000-000000000003"
  }
}

resource "azurerm_service_fabric_cluster" "fail_fabric" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  reliability_level   = "Bronze"
  upgrade_mode        = "Manual"
  vm_image            = "Windows"
  management_endpoint = "https://records.eastus.cloudapp.azure.com:19080"
}
