variable "unknown" {}

resource "azurerm_synapse_workspace" "pass" {
  name                                 = "pass"
  resource_group_name                  = "clinic"
  location                             = "eastus"
  storage_data_lake_gen2_filesystem_id = "lake"
  identity {
    type = "SystemAssigned"
  }
  data_exfiltration_protection_enabled = true
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

resource "azurerm_synapse_workspace" "fail_off" {
  name                                 = "fail-off"
  resource_group_name                  = "clinic"
  location                             = "eastus"
  storage_data_lake_gen2_filesystem_id = "lake"
  identity {
    type = "SystemAssigned"
  }
  data_exfiltration_protection_enabled = false
}

resource "azurerm_synapse_workspace" "unknown_variable" {
  name                                 = "unknown-variable"
  resource_group_name                  = "clinic"
  location                             = "eastus"
  storage_data_lake_gen2_filesystem_id = "lake"
  identity {
    type = "SystemAssigned"
  }
  data_exfiltration_protection_enabled = var.unknown
}
