resource "azurerm_synapse_sql_pool" "pass" {
  name                 = "pass"
  synapse_workspace_id = "records"
  sku_name             = "DW100c"
}

resource "azurerm_synapse_sql_pool" "fail" {
  name                 = "fail"
  synapse_workspace_id = "records"
  sku_name             = "DW100c"
}

resource "azurerm_synapse_sql_pool_security_alert_policy" "of_pass" {
  sql_pool_id  = azurerm_synapse_sql_pool.pass.id
  policy_state = "Enabled"
}

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

resource "azurerm_synapse_workspace_security_alert_policy" "of_pass" {
  synapse_workspace_id = azurerm_synapse_workspace.pass.id
  policy_state         = "Enabled"
}

resource "azurerm_synapse_sql_pool" "fail_off" {
  name                 = "fail-off"
  synapse_workspace_id = "records"
  sku_name             = "DW100c"
}

resource "azurerm_synapse_sql_pool_security_alert_policy" "of_fail_off" {
  sql_pool_id  = azurerm_synapse_sql_pool.fail_off.id
  policy_state = "Disabled"
}
