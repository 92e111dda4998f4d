resource "azurerm_kubernetes_cluster" "pass_add_on" {
  addon_profile {
    azure_policy {
      enabled = true
    }
  }
}

resource "azurerm_kubernetes_cluster" "fail_add_on_off" {
  addon_profile {
    azure_policy {
      enabled = false
    }
  }
}
