variable "unknown" {}

resource "azurerm_mssql_server" "pass" {
  name                         = "pass"
  resource_group_name          = "clinic"
  location                     = "eastus"
  version                      = "12.0"
  administrator_login          = "clinic"
  administrator_login_password = "example-only"
}

resource "azurerm_mssql_server" "fail" {
  name                         = "fail"
  resource_group_name          = "clinic"
  location                     = "eastus"
  version                      = "12.0"
  administrator_login          = "clinic"
  administrator_login_password = "example-only"
}

resource "azurerm_mssql_server_security_alert_policy" "on_mssql_server" {
  resource_group_name = "clinic"
  server_name         = azurerm_mssql_server.pass.name
  state               = "Enabled"
}

resource "azurerm_mssql_server" "fail_disabled" {
  name                         = "fail-disabled"
  resource_group_name          = "clinic"
  location                     = "eastus"
  version                      = "12.0"
  administrator_login          = "clinic"
  administrator_login_password = "example-only"
}

resource "azurerm_mssql_server_security_alert_policy" "off_mssql_server" {
  resource_group_name = "clinic"
  server_name         = azurerm_mssql_server.fail_disabled.name
  state               = "Disabled"
}

resource "azurerm_sql_server" "pass" {
  name                         = "pass"
  resource_group_name          = "clinic"
  location                     = "eastus"
  version                      = "12.0"
  administrator_login          = "clinic"
  administrator_login_password = "example-only"
}

resource "azurerm_sql_server" "fail" {
  name                         = "fail"
  resource_group_name          = "clinic"
  location                     = "eastus"
  version                      = "12.0"
  administrator_login          = "clinic"
  administrator_login_password = "example-only"
}

resource "azurerm_mssql_server_security_alert_policy" "on_sql_server" {
  resource_group_name = "clinic"
  server_name         = azurerm_sql_server.pass.name
  state               = "Enabled"
}

resource "azurerm_sql_server" "fail_disabled" {
  name                         = "fail-disabled"
  resource_group_name          = "clinic"
  location                     = "eastus"
  version                      = "12.0"
  administrator_login          = "clinic"
  administrator_login_password = "example-only"
}

resource "azurerm_mssql_server_security_alert_policy" "off_sql_server" {
  resource_group_name = "clinic"
  server_name         = azurerm_sql_server.fail_disabled.name
  state               = "Disabled"
}

resource "azurerm_postgresql_server" "pass" {
  name                    = "pass"
  resource_group_name     = "clinic"
  location                = "eastus"
  sku_name                = "GP_Gen5_2"
  version                 = "11"
  ssl_enforcement_enabled = true
  threat_detection_policy {
    enabled = true
  }
}

resource "azurerm_postgresql_server" "fail" {
  name                    = "fail"
  resource_group_name     = "clinic"
  location                = "eastus"
  sku_name                = "GP_Gen5_2"
  version                 = "11"
  ssl_enforcement_enabled = true
}

resource "azurerm_postgresql_server" "fail_off" {
  name                    = "fail-off"
  resource_group_name     = "clinic"
  location                = "eastus"
  sku_name                = "GP_Gen5_2"
  version                 = "11"
  ssl_enforcement_enabled = true
  threat_detection_policy {
    enabled = false
  }
}

resource "azurerm_mysql_server" "pass" {
  name                    = "pass"
  resource_group_name     = "clinic"
  location                = "eastus"
  sku_name                = "GP_Gen5_2"
  version                 = "11"
  ssl_enforcement_enabled = true
  threat_detection_policy {
    enabled = true
  }
}

resource "azurerm_mysql_server" "fail" {
  name                    = "fail"
  resource_group_name     = "clinic"
  location                = "eastus"
  sku_name                = "GP_Gen5_2"
  version                 = "11"
  ssl_enforcement_enabled = true
}

resource "azurerm_mysql_server" "fail_off" {
  name                    = "fail-off"
  resource_group_name     = "clinic"
  location                = "eastus"
  sku_name                = "GP_Gen5_2"
  version                 = "11"
  ssl_enforcement_enabled = true
  threat_detection_policy {
    enabled = false
  }
}

resource "azurerm_mysql_server" "unknown_variable" {
  name                    = "unknown-variable"
  resource_group_name     = "clinic"
  location                = "eastus"
  sku_name                = "GP_Gen5_2"
  version                 = "11"
  ssl_enforcement_enabled = true
  threat_detection_policy {
    enabled = var.unknown
  }
}
