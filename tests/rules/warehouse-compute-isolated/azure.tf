variable "unknown" {}

resource "azurerm_synapse_spark_pool" "pass" {
  name                      = "pass"
  synapse_workspace_id      = "records"
  node_size_family          = "MemoryOptimized"
  node_size                 = "XXXLarge"
  compute_isolation_enabled = true
}

resource "azurerm_synapse_spark_pool" "fail" {
  name                 = "fail"
  synapse_workspace_id = "records"
  node_size_family     = "MemoryOptimized"
  node_size            = "XXXLarge"
}

resource "azurerm_synapse_spark_pool" "unknown_variable" {
  name                      = "unknown-variable"
  synapse_workspace_id      = "records"
  node_size_family          = "MemoryOptimized"
  node_size                 = "XXXLarge"
  compute_isolation_enabled = var.unknown
}
