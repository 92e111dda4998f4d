resource "azurerm_storage_account" "pass_private" {
  name                     = "records"
  resource_group_name      = "clinic"
  location                 = "eastus"
  account_tier             = "Standard"
  account_replication_type = "GRS"
}

resource "azurerm_private_endpoint" "private" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  subnet_id           = "subnet"
  private_service_connection {
    name                           = "records"
    private_connection_resource_id = azurerm_storage_account.pass_private.id
    is_manual_connection           = false
    subresource_names              = ["blob"]
  }
}

resource "azurerm_storage_account" "fail_none" {
  name                     = "records"
  resource_group_name      = "clinic"
  location                 = "eastus"
  account_tier             = "Standard"
  account_replication_type = "GRS"
}
