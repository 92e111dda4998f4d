variable "unknown" {}

resource "azurerm_mssql_database_extended_auditing_policy" "pass" {
  database_id      = "records"
  storage_endpoint = "https://audit.blob.core.windows.net/"
}

resource "azurerm_mssql_database_extended_auditing_policy" "fail" {
  database_id            = "records"
  storage_endpoint       = "https://audit.blob.core.windows.net/"
  log_monitoring_enabled = false
}

resource "azurerm_mssql_database_extended_auditing_policy" "fail_off" {
  database_id      = "records"
  storage_endpoint = "https://audit.blob.core.windows.net/"
  enabled          = false
}

resource "azurerm_mssql_database_extended_auditing_policy" "unknown_variable" {
  database_id            = "records"
  storage_endpoint       = "https://audit.blob.core.windows.net/"
  log_monitoring_enabled = var.unknown
}
