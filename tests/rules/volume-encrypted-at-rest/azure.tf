resource "azurerm_managed_disk" "pass_always" {
  name                 = "always-records"
  resource_group_name  = "clinic"
  location             = "eastus"
  storage_account_type = "Premium_LRS"
  create_option        = "Empty"
  disk_size_gb         = 64
}
