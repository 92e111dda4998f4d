resource "azurerm_linux_web_app" "pass_name_of_app_service" {
  client_cert_enabled = true
}
