variable "unknown" {}

resource "azurerm_storage_container" "pass_default" {
  name               = "default-records"
  storage_account_id = "/subscriptions/0/resourceGroups/clinic/providers/Microsoft.Storage/storageAccounts/records"
}

resource "azurerm_storage_container" "pass_set" {
  name                  = "set-records"
  storage_account_id    = "/subscriptions/0/resourceGroups/clinic/providers/Microsoft.Storage/storageAccounts/records"
  container_access_type = "private"
}

resource "azurerm_storage_container" "fail_set" {
  name                  = "set-records"
  storage_account_id    = "/subscriptions/0/resourceGroups/clinic/providers/Microsoft.Storage/storageAccounts/records"
  container_access_type = "blob"
}

resource "azurerm_storage_container" "unknown_variable" {
  name                  = "variable-records"
  storage_account_id    = "/subscriptions/0/resourceGroups/clinic/providers/Microsoft.Storage/storageAccounts/records"
  container_access_type = var.unknown
}
