resource "azurerm_storage_account" "records" {
  name                     = "records"
  resource_group_name      = "clinic"
  location                 = "eastus"
  account_tier             = "Standard"
  account_replication_type = "GRS"
}

output "fail_key" {
  value = nonsensitive(azurerm_storage_account.records.primary_access_key)
}

output "fail_connection" {
  value = nonsensitive(azurerm_storage_account.records.primary_connection_string)
}

output "pass_key" {
  value     = azurerm_storage_account.records.primary_access_key
  sensitive = true
}

output "na_endpoint" {
  value = azurerm_storage_account.records.primary_blob_endpoint
}
