variable "unknown" {}

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
  end_ip_address      = "0.0.0.0"
}

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
  end_ip_address   = "0.0.0.0"
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
  end_ip_address      = "0.0.0.0"
}

resource "azurerm_mssql_firewall_rule" "unknown_variable" {
  name             = "unknown-variable"
  server_id        = "records"
  start_ip_address = var.unknown
  end_ip_address   = "0.0.0.0"
}
