resource "azurerm_network_watcher_flow_log" "logged" {
  name                      = "logged"
  network_watcher_name      = "clinic"
  resource_group_name       = "clinic"
  network_security_group_id = azurerm_network_security_group.pass_logged.id
  storage_account_id        = "/subscriptions/0/flows"
  enabled                   = true
  retention_policy {
    enabled = true
    days    = 365
  }
}

resource "azurerm_network_security_group" "pass_logged" {
  name                = "logged-records"
  resource_group_name = "clinic"
  location            = "eastus"
}

resource "azurerm_network_security_group" "fail_silent" {
  name                = "silent-records"
  resource_group_name = "clinic"
  location            = "eastus"
}
