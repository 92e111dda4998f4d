variable "protocol" {}

resource "azurerm_api_management_backend" "pass_template" {
  url      = "https://${azurerm_linux_web_app.elsewhere.default_hostname}/api"
  protocol = "http"
}

resource "azurerm_api_management_backend" "pass_format" {
  url = format("https://%s", azurerm_linux_web_app.elsewhere.default_hostname)
}

resource "azurerm_api_management_backend" "fail_undeclared_variable" {
  url = "http://${var.host}"
}

resource "azurerm_api_management_backend" "unknown_scheme" {
  url = "${var.protocol}://records.example"
}

resource "azurerm_application_gateway" "unknown_protocol" {
  http_listener {
    name     = "records"
    protocol = var.protocol
  }
}

resource "azurerm_application_gateway" "fail_beside_unknown" {
  http_listener {
    name     = "records"
    protocol = var.protocol
  }
  http_listener {
    name     = "plain"
    protocol = "Http"
  }
}
