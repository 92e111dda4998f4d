resource "azurerm_application_gateway" "pass_2022" {
  name                = "pass_2022"
  resource_group_name = "clinic"
  location            = "eastus"

  ssl_policy {
    policy_type = "Predefined"
    policy_name = "AppGwSslPolicy20220101S"
  }
}

resource "azurerm_application_gateway" "pass_custom" {
  name                = "pass_custom"
  resource_group_name = "clinic"
  location            = "eastus"

  ssl_policy {
    policy_type          = "Custom"
    min_protocol_version = "TLSv1_2"
    cipher_suites        = ["TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384"]
  }
}

resource "azurerm_application_gateway" "fail_custom" {
  name                = "fail_custom"
  resource_group_name = "clinic"
  location            = "eastus"

  ssl_policy {
    policy_type          = "Custom"
    min_protocol_version = "TLSv1_2"
    cipher_suites        = ["TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384", "TLS_RSA_WITH_AES_128_CBC_SHA"]
  }
}

resource "azurerm_application_gateway" "fail_default" {
  name                = "fail_default"
  resource_group_name = "clinic"
  location            = "eastus"
}
