variable "unknown" {}

resource "azurerm_snapshot" "fail_default" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  create_option       = "Copy"
  source_uri          = "disk"
}

resource "azurerm_snapshot" "pass_closed" {
  name                          = "records"
  resource_group_name           = "clinic"
  location                      = "eastus"
  create_option                 = "Copy"
  source_uri                    = "disk"
  public_network_access_enabled = false
}

resource "azurerm_snapshot" "pass_private" {
  name                  = "records"
  resource_group_name   = "clinic"
  location              = "eastus"
  create_option         = "Copy"
  source_uri            = "disk"
  network_access_policy = "AllowPrivate"
}

resource "azurerm_snapshot" "fail_open" {
  name                          = "records"
  resource_group_name           = "clinic"
  location                      = "eastus"
  create_option                 = "Copy"
  source_uri                    = "disk"
  network_access_policy         = "AllowAll"
  public_network_access_enabled = true
}

resource "azurerm_snapshot" "unknown_variable" {
  name                          = "records"
  resource_group_name           = "clinic"
  location                      = "eastus"
  create_option                 = "Copy"
  source_uri                    = "disk"
  public_network_access_enabled = var.unknown
}
