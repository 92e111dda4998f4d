variable "unknown" {}

resource "azurerm_search_service" "pass" {
  name                = "pass"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "standard"
  allowed_ips         = ["203.0.113.10"]
}

resource "azurerm_search_service" "fail" {
  name                = "fail"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "standard"
  allowed_ips         = ["203.0.113.10", "0.0.0.0/0"]
}

resource "azurerm_search_service" "unknown_variable" {
  name                = "unknown-variable"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "standard"
  allowed_ips         = [var.unknown]
}
