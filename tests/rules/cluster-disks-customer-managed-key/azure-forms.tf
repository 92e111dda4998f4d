# As configurations were written before Terraform 0.12.

resource "azurerm_disk_encryption_set" "counted" {
  count = 1
}

resource "azurerm_kubernetes_cluster" "pass_named_without_an_index" {
  disk_encryption_set_id = "${azurerm_disk_encryption_set.counted.id}"
}
