resource "azurerm_mssql_server" "pass_number" {
  minimum_tls_version = 1.2
}

resource "azurerm_mssql_server" "fail_number" {
  minimum_tls_version = 1.1
}

resource "azurerm_mssql_server" "fail_whole_number" {
  minimum_tls_version = 1.0
}
