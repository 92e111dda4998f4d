resource "azurerm_mssql_server_security_alert_policy" "fail_empty_address" {
  state           = "Enabled"
  email_addresses = [""]
}

resource "azurerm_mssql_server_security_alert_policy" "pass_one_address" {
  state           = "Enabled"
  email_addresses = ["", "security@clinic.example"]
}

variable "address" {}

resource "azurerm_mssql_server_security_alert_policy" "unknown_address" {
  state           = "Enabled"
  email_addresses = [var.address]
}
