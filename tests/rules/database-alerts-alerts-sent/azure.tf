variable "unknown" {}

resource "azurerm_mssql_server_security_alert_policy" "pass" {
  resource_group_name = "clinic"
  server_name         = "records"
  state               = "Enabled"
  email_addresses     = ["security@clinic.example"]
}

resource "azurerm_mssql_server_security_alert_policy" "fail" {
  resource_group_name = "clinic"
  server_name         = "records"
  state               = "Enabled"
}

resource "azurerm_mssql_server_security_alert_policy" "fail_empty" {
  resource_group_name = "clinic"
  server_name         = "records"
  state               = "Enabled"
  email_addresses     = []
}

resource "azurerm_mssql_server_security_alert_policy" "unknown_variable" {
  resource_group_name = "clinic"
  server_name         = "records"
  state               = "Enabled"
  email_addresses     = var.unknown
}
