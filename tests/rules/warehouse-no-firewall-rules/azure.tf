resource "azurerm_synapse_workspace" "pass" {
  name                                 = "pass"
  resource_group_name                  = "clinic"
  location                             = "eastus"
  storage_data_lake_gen2_filesystem_id = "lake"
  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_synapse_workspace" "fail" {
  name                                 = "fail"
  resource_group_name                  = "clinic"
  location                             = "eastus"
  storage_data_lake_gen2_filesystem_id = "lake"
  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_synapse_firewall_rule" "office" {
  name                 = "office"
  synapse_workspace_id = azurerm_synapse_workspace.fail.id
  start_ip_address     = "203.0.113.10"
  end_ip_address       = "203.0.113.10"
}
