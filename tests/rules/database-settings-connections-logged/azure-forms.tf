variable "parameter" {}

resource "azurerm_postgresql_server" "unknown_some_parameter" {
  name = "records"
}

resource "azurerm_postgresql_configuration" "of_unknown_some_parameter" {
  name        = var.parameter
  server_name = azurerm_postgresql_server.unknown_some_parameter.name
  value       = "off"
}

resource "azurerm_mysql_flexible_server_configuration" "pass_events_with_blanks" {
  name  = "audit_log_events"
  value = "DDL, CONNECTION"
}
