variable "unknown" {}

resource "azurerm_container_registry_webhook" "pass_tls" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  registry_name       = "records"
  actions             = ["push"]
  service_uri         = "https://hooks.clinic.example/images"
}

resource "azurerm_container_registry_webhook" "fail_plain" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  registry_name       = "records"
  actions             = ["push"]
  service_uri         = "http://hooks.clinic.example/images"
}

resource "azurerm_container_registry_webhook" "unknown_variable" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  registry_name       = "records"
  actions             = ["push"]
  service_uri         = var.unknown
}
