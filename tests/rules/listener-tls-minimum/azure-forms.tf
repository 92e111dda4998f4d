resource "azurerm_application_gateway" "pass_disabled_before_azurerm_2" {
  disabled_ssl_protocols = ["TLSv1_0", "TLSv1_1"]
}

resource "azurerm_application_gateway" "fail_one_disabled_before_azurerm_2" {
  disabled_ssl_protocols = ["TLSv1_0"]
}

resource "azurerm_api_management" "fail_not_disabled_before_azurerm_2" {
  security {
    disable_backend_tls10 = false
  }
}
