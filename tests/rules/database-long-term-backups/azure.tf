variable "unknown" {}

resource "azurerm_mssql_database" "pass" {
  name      = "pass"
  server_id = "records"
  long_term_retention_policy {
    yearly_retention = "P7Y"
    week_of_year     = 1
  }
}

resource "azurerm_mssql_database" "fail" {
  name      = "fail"
  server_id = "records"
}

resource "azurerm_mssql_database" "unknown_variable" {
  name      = "unknown-variable"
  server_id = "records"
  long_term_retention_policy {
    yearly_retention = var.unknown
  }
}
