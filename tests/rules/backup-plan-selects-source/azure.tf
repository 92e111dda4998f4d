resource "azurerm_storage_share" "pass_share" {
  name                 = "pass-share"
  storage_account_name = "records"
  quota                = 50
}

resource "azurerm_storage_share" "fail_share" {
  name                 = "fail-share"
  storage_account_name = "records"
  quota                = 50
}

resource "azurerm_backup_protected_file_share" "share" {
  resource_group_name       = "clinic"
  recovery_vault_name       = "records"
  source_storage_account_id = "account"
  source_file_share_name    = azurerm_storage_share.pass_share.name
  backup_policy_id          = "policy"
}
