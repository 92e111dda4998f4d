variable "unknown" {}

resource "azurerm_netapp_volume" "pass_smb" {
  name                             = "records"
  resource_group_name              = "clinic"
  location                         = "eastus"
  account_name                     = "records"
  pool_name                        = "records"
  volume_path                      = "records"
  service_level                    = "Premium"
  subnet_id                        = "subnet"
  storage_quota_in_gb              = 100
  protocols                        = ["CIFS"]
  smb3_protocol_encryption_enabled = true
}

resource "azurerm_netapp_volume" "fail_smb" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  account_name        = "records"
  pool_name           = "records"
  volume_path         = "records"
  service_level       = "Premium"
  subnet_id           = "subnet"
  storage_quota_in_gb = 100
  protocols           = ["CIFS"]
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

resource "azurerm_netapp_volume" "pass_nfs" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  account_name        = "records"
  pool_name           = "records"
  volume_path         = "records"
  service_level       = "Premium"
  subnet_id           = "subnet"
  storage_quota_in_gb = 100
  protocols           = ["NFSv4.1"]
  kerberos_enabled    = true
}

resource "azurerm_netapp_volume" "unknown_variable" {
  name                             = "records"
  resource_group_name              = "clinic"
  location                         = "eastus"
  account_name                     = "records"
  pool_name                        = "records"
  volume_path                      = "records"
  service_level                    = "Premium"
  subnet_id                        = "subnet"
  storage_quota_in_gb              = 100
  protocols                        = ["CIFS"]
  smb3_protocol_encryption_enabled = var.unknown
}
