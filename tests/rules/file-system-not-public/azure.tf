variable "unknown" {}

resource "azurerm_storage_sync" "fail_default" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
}

resource "azurerm_storage_sync" "pass_closed" {
  name                    = "records"
  resource_group_name     = "clinic"
  location                = "eastus"
  incoming_traffic_policy = "AllowVirtualNetworksOnly"
}

resource "azurerm_storage_sync" "fail_open" {
  name                    = "records"
  resource_group_name     = "clinic"
  location                = "eastus"
  incoming_traffic_policy = "AllowAllTraffic"
}

resource "azurerm_storage_sync" "unknown_variable" {
  name                    = "records"
  resource_group_name     = "clinic"
  location                = "eastus"
  incoming_traffic_policy = var.unknown
}
