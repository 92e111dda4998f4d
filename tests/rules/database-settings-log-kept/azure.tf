variable "unknown" {}

resource "azurerm_postgresql_configuration" "pass" {
  server_name         = "records"
  resource_group_name = "clinic"
  name                = "log_retention_days"
  value               = "7"
}

resource "azurerm_postgresql_configuration" "fail" {
  server_name         = "records"
  resource_group_name = "clinic"
  name                = "log_retention_days"
  value               = "3"
}

resource "azurerm_postgresql_configuration" "unknown_variable" {
  server_name         = "records"
  resource_group_name = "clinic"
  name                = "log_retention_days"
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
  name      = "logfiles.retention_days"
  value     = "7"
}

resource "azurerm_postgresql_flexible_server_configuration" "fail_flexible" {
  server_id = "records"
  name      = "logfiles.retention_days"
  value     = "3"
}

resource "azurerm_postgresql_server" "fail_default" {
  name                    = "fail-default"
  resource_group_name     = "clinic"
  location                = "eastus"
  sku_name                = "GP_Gen5_2"
  version                 = "11"
  ssl_enforcement_enabled = true
}

resource "azurerm_postgresql_configuration" "pass_on" {
  server_name         = "records"
  resource_group_name = "clinic"
  name                = "log_retention"
  value               = "on"
}

resource "azurerm_postgresql_configuration" "fail_off" {
  server_name         = "records"
  resource_group_name = "clinic"
  name                = "log_retention"
  value               = "off"
}
