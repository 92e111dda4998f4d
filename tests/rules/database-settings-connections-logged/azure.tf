variable "unknown" {}

resource "azurerm_postgresql_configuration" "pass" {
  server_name         = "records"
  resource_group_name = "clinic"
  name                = "log_connections"
  value               = "on"
}

resource "azurerm_postgresql_configuration" "fail" {
  server_name         = "records"
  resource_group_name = "clinic"
  name                = "log_connections"
  value               = "off"
}

resource "azurerm_postgresql_configuration" "unknown_variable" {
  server_name         = "records"
  resource_group_name = "clinic"
  name                = "log_connections"
  value               = var.unknown
}

resource "azurerm_postgresql_configuration" "na_other" {
  server_name         = "records"
  resource_group_name = "clinic"
  name                = "work_mem"
  value               = "4096"
}

resource "azurerm_postgresql_flexible_server_configuration" "pass_flexible" {
  server_id = "records"
  name      = "log_connections"
  value     = "on"
}

resource "azurerm_postgresql_flexible_server_configuration" "fail_flexible" {
  server_id = "records"
  name      = "log_connections"
  value     = "off"
}

resource "azurerm_postgresql_server" "pass_default" {
  name                    = "pass-default"
  resource_group_name     = "clinic"
  location                = "eastus"
  sku_name                = "GP_Gen5_2"
  version                 = "11"
  ssl_enforcement_enabled = true
}

resource "azurerm_mysql_flexible_server_configuration" "pass_mysql" {
  server_name         = "records"
  resource_group_name = "clinic"
  name                = "audit_log_events"
  value               = "CONNECTION,DDL"
}

resource "azurerm_mysql_flexible_server_configuration" "fail_mysql" {
  server_name         = "records"
  resource_group_name = "clinic"
  name                = "audit_log_events"
  value               = "DDL"
}

resource "azurerm_mysql_flexible_server" "fail_mysql_default" {
  name                = "fail-mysql-default"
  resource_group_name = "clinic"
  location            = "eastus"
  sku_name            = "GP_Standard_D2s_v3"
}
