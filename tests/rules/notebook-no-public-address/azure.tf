resource "azurerm_machine_learning_compute_instance" "pass_off" {
  name                          = "records"
  machine_learning_workspace_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.MachineLearningServices/workspaces/records"
  virtual_machine_size          = "Standard_DS2_v2"
  node_public_ip_enabled        = false
  subnet_resource_id            = "/subscriptions/0/subnets/records"
}

resource "azurerm_machine_learning_compute_instance" "fail_default" {
  name                          = "records"
  machine_learning_workspace_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.MachineLearningServices/workspaces/records"
  virtual_machine_size          = "Standard_DS2_v2"
}
