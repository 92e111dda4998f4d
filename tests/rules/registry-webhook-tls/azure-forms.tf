resource "azurerm_container_registry_webhook" "pass_template" {
  service_uri = "https://${azurerm_linux_web_app.elsewhere.default_hostname}/hook"
}

resource "azurerm_container_registry_webhook" "fail_template" {
  service_uri = "http://${azurerm_linux_web_app.elsewhere.default_hostname}/hook"
}
