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

resource "azurerm_mssql_server_security_alert_policy" "of_pass" {
  resource_group_name = "clinic"
  server_name         = azurerm_mssql_server.pass.name
  state               = "Enabled"
}
resource "azurerm_mssql_server_vulnerability_assessment" "of_pass" {
  server_security_alert_policy_id = azurerm_mssql_server_security_alert_policy.of_pass.id
  storage_container_path          = "https://scans.blob.core.windows.net/scans/"
  recurring_scans {
    email_subscription_admins = true
  }
}

resource "azurerm_mssql_server" "fail_without" {
  name                         = "fail-without"
  resource_group_name          = "clinic"
  location                     = "eastus"
  version                      = "12.0"
  administrator_login          = "clinic"
  administrator_login_password = "example-only"
}

resource "azurerm_mssql_server_security_alert_policy" "of_fail_without" {
  resource_group_name = "clinic"
  server_name         = azurerm_mssql_server.fail_without.name
  state               = "Enabled"
}
resource "azurerm_mssql_server_vulnerability_assessment" "of_fail_without" {
  server_security_alert_policy_id = azurerm_mssql_server_security_alert_policy.of_fail_without.id
  storage_container_path          = "https://scans.blob.core.windows.net/scans/"
}

resource "azurerm_mssql_server" "unknown_variable" {
  name                         = "unknown-variable"
  resource_group_name          = "clinic"
  location                     = "eastus"
  version                      = "12.0"
  administrator_login          = "clinic"
  administrator_login_password = "example-only"
}

resource "azurerm_mssql_server_security_alert_policy" "of_unknown_variable" {
  resource_group_name = "clinic"
  server_name         = azurerm_mssql_server.unknown_variable.name
  state               = "Enabled"
}
resource "azurerm_mssql_server_vulnerability_assessment" "of_unknown_variable" {
  server_security_alert_policy_id = azurerm_mssql_server_security_alert_policy.of_unknown_variable.id
  storage_container_path          = "https://scans.blob.core.windows.net/scans/"
  recurring_scans {
    email_subscription_admins = var.unknown
  }
}
