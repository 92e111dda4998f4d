variable "unknown" {}

resource "azurerm_managed_disk" "pass_default" {
  name                 = "records"
  resource_group_name  = "clinic"
  location             = "eastus"
  storage_account_type = "Premium_LRS"
  create_option        = "Empty"
  disk_size_gb         = 64
}

resource "azurerm_managed_disk" "fail_off" {
  name                 = "records"
  resource_group_name  = "clinic"
  location             = "eastus"
  storage_account_type = "Premium_LRS"
  create_option        = "Empty"
  disk_size_gb         = 64
  encryption_settings {
    enabled = false
  }
}

resource "azurerm_managed_disk" "pass_on" {
  name                 = "records"
  resource_group_name  = "clinic"
  location             = "eastus"
  storage_account_type = "Premium_LRS"
  create_option        = "Empty"
  disk_size_gb         = 64
  encryption_settings {
    enabled = true
  }
}

resource "azurerm_managed_disk" "unknown_variable" {
  name                 = "records"
  resource_group_name  = "clinic"
  location             = "eastus"
  storage_account_type = "Premium_LRS"
  create_option        = "Empty"
  disk_size_gb         = 64
  encryption_settings {
    enabled = var.unknown
  }
}
