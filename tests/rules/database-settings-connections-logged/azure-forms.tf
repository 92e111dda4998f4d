variable "parameter" {}

resource "azurerm_postgresql_server" "unknown_some_parameter" {
  name = "records"
}

resource "azurerm_postgresql_configuration" "of_unknown_some_parameter" {
  name        = var.parameter
  server_name = azurerm_postgresql_server.unknown_some_parameter.name
  value       = "off"
}
