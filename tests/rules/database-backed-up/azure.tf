variable "unknown" {}

resource "azurerm_mssql_database" "pass_default" {
  name      = "default-records"
  server_id = "/subscriptions/0/resourceGroups/clinic/providers/Microsoft.Sql/servers/records"
}

resource "azurerm_mssql_database" "pass_day" {
  name      = "day-records"
  server_id = "/subscriptions/0/resourceGroups/clinic/providers/Microsoft.Sql/servers/records"
  short_term_retention_policy {
    retention_days = 1
  }
}

resource "azurerm_postgresql_flexible_server" "pass_flexible" {
  name                  = "flexible-records"
  resource_group_name   = "clinic"
  location              = "eastus"
  sku_name              = "GP_Standard_D2s_v3"
  backup_retention_days = 14
}

resource "azurerm_mysql_flexible_server" "pass_mysql" {
  name                  = "mysql-records"
  resource_group_name   = "clinic"
  location              = "eastus"
  backup_retention_days = 1
}

resource "azurerm_postgresql_flexible_server" "unknown_variable" {
  name                  = "variable-records"
  resource_group_name   = "clinic"
  location              = "eastus"
  sku_name              = "GP_Standard_D2s_v3"
  backup_retention_days = var.unknown
}

