variable "unknown" {}

resource "azurerm_mssql_firewall_rule" "pass" {
  name             = "pass"
  server_id        = "records"
  start_ip_address = "203.0.113.10"
  end_ip_address   = "203.0.113.20"
}

resource "azurerm_mssql_firewall_rule" "fail" {
  name             = "fail"
  server_id        = "records"
  start_ip_address = "0.0.0.0"
  end_ip_address   = "255.255.255.255"
}

resource "azurerm_sql_firewall_rule" "pass" {
  name                = "pass"
  resource_group_name = "clinic"
  server_name         = "records"
  start_ip_address    = "203.0.113.10"
  end_ip_address      = "203.0.113.20"
}

resource "azurerm_sql_firewall_rule" "fail" {
  name                = "fail"
  resource_group_name = "clinic"
  server_name         = "records"
  start_ip_address    = "0.0.0.0"
  end_ip_address      = "255.255.255.255"
}

resource "azurerm_postgresql_firewall_rule" "pass" {
  name                = "pass"
  resource_group_name = "clinic"
  server_name         = "records"
  start_ip_address    = "203.0.113.10"
  end_ip_address      = "203.0.113.20"
}

resource "azurerm_postgresql_firewall_rule" "fail" {
  name                = "fail"
  resource_group_name = "clinic"
  server_name         = "records"
  start_ip_address    = "0.0.0.0"
  end_ip_address      = "255.255.255.255"
}

resource "azurerm_postgresql_flexible_server_firewall_rule" "pass" {
  name             = "pass"
  server_id        = "records"
  start_ip_address = "203.0.113.10"
  end_ip_address   = "203.0.113.20"
}

resource "azurerm_postgresql_flexible_server_firewall_rule" "fail" {
  name             = "fail"
  server_id        = "records"
  start_ip_address = "0.0.0.0"
  end_ip_address   = "255.255.255.255"
}

resource "azurerm_mysql_firewall_rule" "pass" {
  name                = "pass"
  resource_group_name = "clinic"
  server_name         = "records"
  start_ip_address    = "203.0.113.10"
  end_ip_address      = "203.0.113.20"
}

resource "azurerm_mysql_firewall_rule" "fail" {
  name                = "fail"
  resource_group_name = "clinic"
  server_name         = "records"
  start_ip_address    = "0.0.0.0"
  end_ip_address      = "255.255.255.255"
}

resource "azurerm_mysql_flexible_server_firewall_rule" "pass" {
  name                = "pass"
  resource_group_name = "clinic"
  server_name         = "records"
  start_ip_address    = "203.0.113.10"
  end_ip_address      = "203.0.113.20"
}

resource "azurerm_mysql_flexible_server_firewall_rule" "fail" {
  name                = "fail"
  resource_group_name = "clinic"
  server_name         = "records"
  start_ip_address    = "0.0.0.0"
  end_ip_address      = "255.255.255.255"
}

resource "azurerm_mariadb_firewall_rule" "pass" {
  name                = "pass"
  resource_group_name = "clinic"
  server_name         = "records"
  start_ip_address    = "203.0.113.10"
  end_ip_address      = "203.0.113.20"
}

resource "azurerm_mariadb_firewall_rule" "fail" {
  name                = "fail"
  resource_group_name = "clinic"
  server_name         = "records"
  start_ip_address    = "0.0.0.0"
  end_ip_address      = "255.255.255.255"
}

resource "azurerm_synapse_firewall_rule" "pass" {
  name                 = "pass"
  synapse_workspace_id = "records"
  start_ip_address     = "203.0.113.10"
  end_ip_address       = "203.0.113.20"
}

resource "azurerm_synapse_firewall_rule" "fail" {
  name                 = "fail"
  synapse_workspace_id = "records"
  start_ip_address     = "0.0.0.0"
  end_ip_address       = "255.255.255.255"
}

resource "azurerm_redis_firewall_rule" "pass" {
  name                = "pass"
  resource_group_name = "clinic"
  redis_cache_name    = "sessions"
  start_ip            = "203.0.113.10"
  end_ip              = "203.0.113.20"
}

resource "azurerm_redis_firewall_rule" "fail" {
  name                = "fail"
  resource_group_name = "clinic"
  redis_cache_name    = "sessions"
  start_ip            = "0.0.0.0"
  end_ip              = "255.255.255.255"
}

resource "azurerm_mssql_firewall_rule" "pass_azure_services" {
  name             = "pass-azure-services"
  server_id        = "records"
  start_ip_address = "0.0.0.0"
  end_ip_address   = "0.0.0.0"
}

resource "azurerm_mssql_firewall_rule" "unknown_variable" {
  name             = "unknown-variable"
  server_id        = "records"
  start_ip_address = var.unknown
  end_ip_address   = "255.255.255.255"
}
