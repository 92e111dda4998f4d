resource "azurerm_storage_account" "pass_logged" {
  name                     = "records"
  resource_group_name      = "clinic"
  location                 = "eastus"
  account_tier             = "Standard"
  account_replication_type = "GRS"
}

resource "azurerm_monitor_diagnostic_setting" "logged" {
  name                       = "records"
  target_resource_id         = "${azurerm_storage_account.pass_logged.id}/blobServices/default"
  log_analytics_workspace_id = "workspace"
  enabled_log {
    category = "StorageRead"
  }
}

resource "azurerm_storage_account" "fail_metrics" {
  name                     = "records"
  resource_group_name      = "clinic"
  location                 = "eastus"
  account_tier             = "Standard"
  account_replication_type = "GRS"
}

resource "azurerm_monitor_diagnostic_setting" "metrics" {
  name                       = "records"
  target_resource_id         = azurerm_storage_account.fail_metrics.id
  log_analytics_workspace_id = "workspace"
  metric {
    category = "Transaction"
  }
}

resource "azurerm_storage_account" "fail_none" {
  name                     = "records"
  resource_group_name      = "clinic"
  location                 = "eastus"
  account_tier             = "Standard"
  account_replication_type = "GRS"
}
