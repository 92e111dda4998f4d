resource "azurerm_mysql_server" "pass_storage_profile" {
  storage_profile {
    geo_redundant_backup = "Enabled"
  }
}

resource "azurerm_postgresql_server" "fail_storage_profile" {
  storage_profile {
    geo_redundant_backup = "Disabled"
  }
}
