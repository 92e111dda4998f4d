resource "azurerm_storage_account" "watched" {
  name = "watched"
}

resource "azurerm_monitor_activity_log_alert" "on_watched" {
  scopes = [azurerm_storage_account.watched.id]
  criteria {
    category = "Administrative"
  }
}

resource "azurerm_storage_container" "fail_of_watched" {
  storage_account_name  = azurerm_storage_account.watched.name
  container_access_type = "blob"
}

resource "azurerm_storage_container" "pass_of_watched" {
  storage_account_name = azurerm_storage_account.watched.name
}
