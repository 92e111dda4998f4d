resource "azurerm_mssql_server" "fail_empty_address" {
  name = "records"
}

resource "azurerm_mssql_server_security_alert_policy" "of_fail_empty_address" {
  server_name = azurerm_mssql_server.fail_empty_address.name
  state       = "Enabled"
}

resource "azurerm_mssql_server_vulnerability_assessment" "of_fail_empty_address" {
  server_security_alert_policy_id = azurerm_mssql_server_security_alert_policy.of_fail_empty_address.id
  recurring_scans {
    enabled = true
    emails  = [""]
  }
}
