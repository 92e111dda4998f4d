resource "azurerm_storage_account" "pass_key" {
  name                     = "passkey"
  resource_group_name      = "monitoring"
  location                 = "eastus"
  account_tier             = "Standard"
  account_replication_type = "GRS"
  customer_managed_key {
    key_vault_key_id          = "https://vault/keys/k"
    user_assigned_identity_id = "/subscriptions/0/i"
  }
}

resource "azurerm_monitor_diagnostic_setting" "a" {
  name               = "activity"
  target_resource_id = "/subscriptions/00000000-0000-0000-0000-000000000001"
  storage_account_id = azurerm_storage_account.pass_key.id
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

resource "azurerm_storage_account" "fail_platform_key" {
  name                     = "failplatformkey"
  resource_group_name      = "monitoring"
  location                 = "eastus"
  account_tier             = "Standard"
  account_replication_type = "GRS"
}

resource "azurerm_monitor_diagnostic_setting" "b" {
  name               = "activity"
  target_resource_id = "/subscriptions/00000000-0000-0000-0000-000000000001"
  storage_account_id = azurerm_storage_account.fail_platform_key.id
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

resource "azurerm_storage_account" "na_no_logs" {
  name                     = "nanologs"
  resource_group_name      = "monitoring"
  location                 = "eastus"
  account_tier             = "Standard"
  account_replication_type = "GRS"
}
