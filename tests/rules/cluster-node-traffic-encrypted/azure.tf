resource "azurerm_service_fabric_cluster" "pass_both" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  reliability_level   = "Bronze"
  upgrade_mode        = "Manual"
  vm_image            = "Windows"
  management_endpoint = "https://records.eastus.cloudapp.azure.com:19080"
  fabric_settings {
    name = "Security"
    parameters = {
      ClusterProtectionLevel = "EncryptAndSign"
    }
  }
}

resource "azurerm_service_fabric_cluster" "fail_sign" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  reliability_level   = "Bronze"
  upgrade_mode        = "Manual"
  vm_image            = "Windows"
  management_endpoint = "https://records.eastus.cloudapp.azure.com:19080"
  fabric_settings {
    name = "Security"
    parameters = {
      ClusterProtectionLevel = "Sign"
    }
  }
}

resource "azurerm_service_fabric_cluster" "fail_none" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  reliability_level   = "Bronze"
  upgrade_mode        = "Manual"
  vm_image            = "Windows"
  management_endpoint = "https://records.eastus.cloudapp.azure.com:19080"
}
