resource "azurerm_service_fabric_cluster" "pass_as_the_api_has_it" {
  fabric_settings {
    name = "Security"
    parameters = {
      name  = "ClusterProtectionLevel"
      value = "EncryptAndSign"
    }
  }
}
