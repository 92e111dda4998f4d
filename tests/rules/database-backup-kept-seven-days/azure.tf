variable "unknown" {}

resource "azurerm_mssql_database" "pass" {
  name      = "pass"
  server_id = "records"
}

resource "azurerm_mssql_database" "fail" {
  name      = "fail"
  server_id = "records"
  short_term_retention_policy {
    retention_days = 3
  }
}

resource "azurerm_postgresql_flexible_server" "pass" {
  name                  = "pass"
  resource_group_name   = "clinic"
  location              = "eastus"
  sku_name              = "GP_Standard_D2s_v3"
  backup_retention_days = 14
}

resource "azurerm_postgresql_flexible_server" "fail" {
  name                  = "fail"
  resource_group_name   = "clinic"
  location              = "eastus"
  sku_name              = "GP_Standard_D2s_v3"
  backup_retention_days = 1
}

resource "azurerm_mysql_flexible_server" "unknown_variable" {
  name                  = "unknown-variable"
  resource_group_name   = "clinic"
  location              = "eastus"
  sku_name              = "GP_Standard_D2s_v3"
  backup_retention_days = var.unknown
}
