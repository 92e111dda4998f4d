resource "azurerm_storage_account" "records" {
  name                     = "clinicrecords"
  resource_group_name      = "clinic"
  location                 = "eastus"
  account_tier             = "Standard"
  account_replication_type = "GRS"
}

resource "azurerm_storage_account" "copy" {
  name                     = "cliniccopy"
  resource_group_name      = "clinic"
  location                 = "westus"
  account_tier             = "Standard"
  account_replication_type = "LRS"
}

resource "azurerm_storage_object_replication" "pass_everything_is_in_scope" {
  source_storage_account_id      = azurerm_storage_account.records.id
  destination_storage_account_id = azurerm_storage_account.copy.id
  rules {
    source_container_name      = "records"
    destination_container_name = "records"
  }
}
