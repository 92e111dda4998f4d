resource "azurerm_cognitive_account" "pass_off" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  kind                = "FormRecognizer"
  sku_name            = "S0"
  local_auth_enabled  = false
}

resource "azurerm_cognitive_account" "fail_default" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  kind                = "FormRecognizer"
  sku_name            = "S0"
}

resource "azurerm_machine_learning_compute_cluster" "pass_cluster" {
  name                          = "records"
  location                      = "eastus"
  machine_learning_workspace_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.MachineLearningServices/workspaces/records"
  vm_priority                   = "Dedicated"
  vm_size                       = "Standard_DS2_v2"
  scale_settings {
    min_node_count                       = 0
    max_node_count                       = 1
    scale_down_nodes_after_idle_duration = "PT30S"
  }
  local_auth_enabled = false
}

resource "azurerm_machine_learning_compute_cluster" "fail_cluster" {
  name                          = "records"
  location                      = "eastus"
  machine_learning_workspace_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.MachineLearningServices/workspaces/records"
  vm_priority                   = "Dedicated"
  vm_size                       = "Standard_DS2_v2"
  scale_settings {
    min_node_count                       = 0
    max_node_count                       = 1
    scale_down_nodes_after_idle_duration = "PT30S"
  }
}
