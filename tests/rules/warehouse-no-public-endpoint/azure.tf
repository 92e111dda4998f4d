variable "unknown" {}

resource "azurerm_databricks_workspace" "pass" {
  name                          = "pass"
  resource_group_name           = "clinic"
  location                      = "eastus"
  sku                           = "premium"
  public_network_access_enabled = false
}

resource "azurerm_databricks_workspace" "fail" {
  name                = "fail"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "premium"
}

resource "azurerm_synapse_workspace" "pass" {
  name                                 = "pass"
  resource_group_name                  = "clinic"
  location                             = "eastus"
  storage_data_lake_gen2_filesystem_id = "lake"
  identity {
    type = "SystemAssigned"
  }
  public_network_access_enabled = false
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

resource "azurerm_kusto_cluster" "pass" {
  name                = "pass"
  resource_group_name = "clinic"
  location            = "eastus"
  sku {
    name     = "Standard_D13_v2"
    capacity = 2
  }
  public_network_access_enabled = false
}

resource "azurerm_kusto_cluster" "fail" {
  name                = "fail"
  resource_group_name = "clinic"
  location            = "eastus"
  sku {
    name     = "Standard_D13_v2"
    capacity = 2
  }
}

resource "azurerm_databricks_workspace" "unknown_variable" {
  name                          = "unknown-variable"
  resource_group_name           = "clinic"
  location                      = "eastus"
  sku                           = "premium"
  public_network_access_enabled = var.unknown
}
