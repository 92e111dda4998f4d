resource "azurerm_app_service" "pass_number" {
  site_config {
    min_tls_version = 1.2
  }
}

resource "azurerm_app_service" "fail_number" {
  site_config {
    min_tls_version = 1.1
  }
}

resource "azurerm_app_service" "fail_whole_number" {
  site_config {
    min_tls_version = 1.0
  }
}
