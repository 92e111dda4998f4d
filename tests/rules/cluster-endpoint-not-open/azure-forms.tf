variable "private" {}

resource "azurerm_kubernetes_cluster" "pass_ranges_whether_private_or_not" {
  private_cluster_enabled         = var.private
  api_server_authorized_ip_ranges = ["10.0.0.0/8"]
}

resource "azurerm_kubernetes_cluster" "unknown_private" {
  private_cluster_enabled = var.private
}
