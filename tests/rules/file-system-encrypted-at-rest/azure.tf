resource "azurerm_netapp_volume" "pass_always" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  account_name        = "records"
  pool_name           = "records"
  volume_path         = "records"
  service_level       = "Premium"
  subnet_id           = "subnet"
  storage_quota_in_gb = 100
}
