variable "unknown" {}

resource "azurerm_mssql_server_security_alert_policy" "pass" {
  resource_group_name = "clinic"
  server_name         = "records"
  state               = "Enabled"
}

resource "azurerm_mssql_server_security_alert_policy" "fail" {
  resource_group_name = "clinic"
  server_name         = "records"
  state               = "Enabled"
  disabled_alerts     = ["Sql_Injection"]
}

resource "azurerm_mssql_server_security_alert_policy" "fail_disabled" {
  resource_group_name = "clinic"
  server_name         = "records"
  state               = "Disabled"
}

resource "azurerm_mssql_server_security_alert_policy" "pass_empty" {
  resource_group_name = "clinic"
  server_name         = "records"
  state               = "Enabled"
  disabled_alerts     = []
}

resource "azurerm_mssql_server_security_alert_policy" "unknown_variable" {
  resource_group_name = "clinic"
  server_name         = "records"
  state               = "Enabled"
  disabled_alerts     = var.unknown
}
