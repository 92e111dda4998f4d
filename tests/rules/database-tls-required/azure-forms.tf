variable "parameter" {}

resource "azurerm_postgresql_flexible_server" "unknown_some_parameter" {
  name = "records"
}

resource "azurerm_postgresql_flexible_server_configuration" "of_unknown_some_parameter" {
  name      = var.parameter
  server_id = azurerm_postgresql_flexible_server.unknown_some_parameter.id
  value     = "off"
}
