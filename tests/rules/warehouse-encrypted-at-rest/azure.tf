variable "unknown" {}

resource "azurerm_kusto_cluster" "pass_kusto" {
  name                = "pass-kusto"
  resource_group_name = "clinic"
  location            = "eastus"
  sku {
    name     = "Standard_D13_v2"
    capacity = 2
  }
  disk_encryption_enabled = true
}

resource "azurerm_kusto_cluster" "fail_kusto" {
  name                = "fail-kusto"
  resource_group_name = "clinic"
  location            = "eastus"
  sku {
    name     = "Standard_D13_v2"
    capacity = 2
  }
}

resource "azurerm_kusto_cluster" "pass_old_name" {
  name                = "pass-old-name"
  resource_group_name = "clinic"
  location            = "eastus"
  sku {
    name     = "Standard_D13_v2"
    capacity = 2
  }
  enable_disk_encryption = true
}

resource "azurerm_kusto_cluster" "fail_off" {
  name                = "fail-off"
  resource_group_name = "clinic"
  location            = "eastus"
  sku {
    name     = "Standard_D13_v2"
    capacity = 2
  }
  disk_encryption_enabled = false
}

resource "azurerm_synapse_sql_pool" "pass_pool" {
  name                 = "pass-pool"
  synapse_workspace_id = "records"
  sku_name             = "DW100c"
  data_encrypted       = true
}

resource "azurerm_synapse_sql_pool" "fail_pool" {
  name                 = "fail-pool"
  synapse_workspace_id = "records"
  sku_name             = "DW100c"
}

resource "azurerm_synapse_workspace" "pass_workspace" {
  name                                 = "pass-workspace"
  resource_group_name                  = "clinic"
  location                             = "eastus"
  storage_data_lake_gen2_filesystem_id = "lake"
  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_kusto_cluster" "unknown_variable" {
  name                = "unknown-variable"
  resource_group_name = "clinic"
  location            = "eastus"
  sku {
    name     = "Standard_D13_v2"
    capacity = 2
  }
  disk_encryption_enabled = var.unknown
}
