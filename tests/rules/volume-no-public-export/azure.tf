variable "unknown" {}

resource "azurerm_managed_disk" "fail_default" {
  name                 = "records"
  resource_group_name  = "clinic"
  location             = "eastus"
  storage_account_type = "Premium_LRS"
  create_option        = "Empty"
  disk_size_gb         = 64
}

resource "azurerm_managed_disk" "pass_closed" {
  name                          = "records"
  resource_group_name           = "clinic"
  location                      = "eastus"
  storage_account_type          = "Premium_LRS"
  create_option                 = "Empty"
  disk_size_gb                  = 64
  public_network_access_enabled = false
}

resource "azurerm_managed_disk" "pass_private" {
  name                  = "records"
  resource_group_name   = "clinic"
  location              = "eastus"
  storage_account_type  = "Premium_LRS"
  create_option         = "Empty"
  disk_size_gb          = 64
  network_access_policy = "AllowPrivate"
}

resource "azurerm_managed_disk" "fail_open" {
  name                          = "records"
  resource_group_name           = "clinic"
  location                      = "eastus"
  storage_account_type          = "Premium_LRS"
  create_option                 = "Empty"
  disk_size_gb                  = 64
  network_access_policy         = "AllowAll"
  public_network_access_enabled = true
}

resource "azurerm_managed_disk" "unknown_variable" {
  name                          = "records"
  resource_group_name           = "clinic"
  location                      = "eastus"
  storage_account_type          = "Premium_LRS"
  create_option                 = "Empty"
  disk_size_gb                  = 64
  public_network_access_enabled = var.unknown
}
