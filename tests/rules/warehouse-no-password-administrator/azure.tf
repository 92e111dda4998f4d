resource "azurerm_synapse_workspace" "pass" {
  name                                 = "pass"
  resource_group_name                  = "clinic"
  location                             = "eastus"
  storage_data_lake_gen2_filesystem_id = "lake"
  identity {
    type = "SystemAssigned"
  }
  azuread_authentication_only = true
}

resource "azurerm_synapse_workspace" "fail" {
  name                                 = "fail"
  resource_group_name                  = "clinic"
  location                             = "eastus"
  storage_data_lake_gen2_filesystem_id = "lake"
  identity {
    type = "SystemAssigned"
  }
  sql_administrator_login          = "clinic"
  sql_administrator_login_password = "example-only"
}
