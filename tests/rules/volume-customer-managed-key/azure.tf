variable "unknown" {}

resource "azurerm_disk_encryption_set" "records" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  key_vault_key_id    = "https://records.example/keys/records"
}

resource "azurerm_managed_disk" "pass_set" {
  name                   = "set-records"
  resource_group_name    = "clinic"
  location               = "eastus"
  storage_account_type   = "Premium_LRS"
  create_option          = "Empty"
  disk_size_gb           = 64
  disk_encryption_set_id = azurerm_disk_encryption_set.records.id
}

resource "azurerm_managed_disk" "fail_default" {
  name                 = "default-records"
  resource_group_name  = "clinic"
  location             = "eastus"
  storage_account_type = "Premium_LRS"
  create_option        = "Empty"
  disk_size_gb         = 64
}

resource "azurerm_managed_disk" "unknown_variable" {
  name                   = "variable-records"
  resource_group_name    = "clinic"
  location               = "eastus"
  storage_account_type   = "Premium_LRS"
  create_option          = "Empty"
  disk_size_gb           = 64
  disk_encryption_set_id = var.unknown
}
