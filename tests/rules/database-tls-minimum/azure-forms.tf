resource "azurerm_mssql_server" "pass_number" {
  minimum_tls_version = 1.2
}

resource "azurerm_mssql_server" "fail_number" {
  minimum_tls_version = 1.1
}

resource "azurerm_mssql_server" "fail_whole_number" {
  minimum_tls_version = 1.0
}

resource "azurerm_mysql_flexible_server" "pass_versions" {
  name = "new"
}

resource "azurerm_mysql_flexible_server_configuration" "of_pass_versions" {
  server_name = azurerm_mysql_flexible_server.pass_versions.name
  name        = "tls_version"
  value       = "TLSV1.2, TLSV1.3"
}

resource "azurerm_mysql_flexible_server" "fail_versions" {
  name = "old"
}

resource "azurerm_mysql_flexible_server_configuration" "of_fail_versions" {
  server_name = azurerm_mysql_flexible_server.fail_versions.name
  name        = "tls_version"
  value       = "TLSv1.1,TLSv1.2"
}
