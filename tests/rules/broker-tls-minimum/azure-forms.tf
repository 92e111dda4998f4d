resource "azurerm_servicebus_namespace" "pass_number" {
  minimum_tls_version = 1.2
}

resource "azurerm_servicebus_namespace" "fail_number" {
  minimum_tls_version = 1.1
}

resource "azurerm_servicebus_namespace" "fail_whole_number" {
  minimum_tls_version = 1.0
}
