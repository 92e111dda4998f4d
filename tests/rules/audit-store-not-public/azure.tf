variable "unknown" {}

resource "azurerm_storage_account" "logs" {
  name                     = "logs"
  resource_group_name      = "monitoring"
  location                 = "eastus"
  account_tier             = "Standard"
  account_replication_type = "GRS"
}

resource "azurerm_monitor_diagnostic_setting" "a" {
  name               = "activity"
  target_resource_id = "/subscriptions/00000000-0000-0000-0000-000000000001"
  storage_account_id = azurerm_storage_account.logs.id
  enabled_log {
    category = "Administrative"
  }
  enabled_log {
    category = "Security"
  }
  enabled_log {
    category = "Alert"
  }
  enabled_log {
    category = "Policy"
  }
}

resource "azurerm_storage_container" "pass_private" {
  name                  = "pass-private"
  storage_account_name  = azurerm_storage_account.logs.name
  container_access_type = "private"
}

resource "azurerm_storage_container" "fail_public" {
  name                  = "fail-public"
  storage_account_name  = azurerm_storage_account.logs.name
  container_access_type = "blob"
}

resource "azurerm_storage_container" "unknown_access" {
  name                  = "unknown-access"
  storage_account_name  = azurerm_storage_account.logs.name
  container_access_type = var.unknown
}

resource "azurerm_storage_account" "records" {
  name                     = "records"
  resource_group_name      = "monitoring"
  location                 = "eastus"
  account_tier             = "Standard"
  account_replication_type = "GRS"
}

resource "azurerm_storage_container" "na_other_account" {
  name                  = "na-other-account"
  storage_account_name  = azurerm_storage_account.records.name
  container_access_type = "container"
}

# Azure names the container of the activity log itself.
resource "azurerm_storage_container" "fail_by_name" {
  name                  = "insights-activity-logs"
  storage_account_name  = "elsewhere"
  container_access_type = "blob"
}
