variable "unknown" {}

resource "azurerm_netapp_volume" "pass_own" {
  name                  = "records"
  resource_group_name   = "clinic"
  location              = "eastus"
  account_name          = "records"
  pool_name             = "records"
  volume_path           = "records"
  service_level         = "Premium"
  subnet_id             = "subnet"
  storage_quota_in_gb   = 100
  encryption_key_source = "Microsoft.KeyVault"
}

resource "azurerm_netapp_volume" "fail_default" {
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

resource "azurerm_netapp_volume" "unknown_variable" {
  name                  = "records"
  resource_group_name   = "clinic"
  location              = "eastus"
  account_name          = "records"
  pool_name             = "records"
  volume_path           = "records"
  service_level         = "Premium"
  subnet_id             = "subnet"
  storage_quota_in_gb   = 100
  encryption_key_source = var.unknown
}
