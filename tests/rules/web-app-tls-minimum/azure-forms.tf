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

# As configurations were written before Terraform 0.12.

locals {
  settings = "${map("tls", "1.0")}"
}

resource "azurerm_app_service" "fail_map_function" {
  site_config {
    min_tls_version = "${local.settings["tls"]}"
  }
}
