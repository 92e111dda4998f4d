variable "unknown" {}

resource "azurerm_mssql_database" "pass" {
  name           = "pass"
  server_id      = "records"
  ledger_enabled = true
}

resource "azurerm_mssql_database" "fail" {
  name      = "fail"
  server_id = "records"
}

resource "azurerm_mssql_database" "unknown_variable" {
  name           = "unknown-variable"
  server_id      = "records"
  ledger_enabled = var.unknown
}
