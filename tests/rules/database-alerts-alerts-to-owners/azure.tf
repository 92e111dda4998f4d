variable "unknown" {}

resource "azurerm_mssql_server_security_alert_policy" "pass" {
  resource_group_name  = "clinic"
  server_name          = "records"
  state                = "Enabled"
  email_account_admins = true
}

resource "azurerm_mssql_server_security_alert_policy" "fail" {
  resource_group_name = "clinic"
  server_name         = "records"
  state               = "Enabled"
}

resource "azurerm_mssql_server_security_alert_policy" "fail_off" {
  resource_group_name  = "clinic"
  server_name          = "records"
  state                = "Enabled"
  email_account_admins = false
}

resource "azurerm_mssql_server_security_alert_policy" "pass_new_name" {
  resource_group_name          = "clinic"
  server_name                  = "records"
  state                        = "Enabled"
  email_account_admins_enabled = true
}

resource "azurerm_mssql_server_security_alert_policy" "unknown_variable" {
  resource_group_name  = "clinic"
  server_name          = "records"
  state                = "Enabled"
  email_account_admins = var.unknown
}
