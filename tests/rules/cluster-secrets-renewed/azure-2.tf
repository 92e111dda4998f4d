resource "azurerm_kubernetes_cluster" "fail_add_on" {
  addon_profile {
    azure_keyvault_secrets_provider {
      enabled = true
    }
  }
}

resource "azurerm_kubernetes_cluster" "pass_add_on" {
  addon_profile {
    azure_keyvault_secrets_provider {
      enabled                 = true
      secret_rotation_enabled = true
    }
  }
}

resource "azurerm_kubernetes_cluster" "na_add_on_off" {
  addon_profile {
    azure_keyvault_secrets_provider {
      enabled = false
    }
  }
}
