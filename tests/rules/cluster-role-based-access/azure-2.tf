terraform {
  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 2.0"
    }
  }
}

resource "azurerm_kubernetes_cluster" "fail_no_block" {
  name = "records"
}

resource "azurerm_kubernetes_cluster" "pass_block" {
  name = "records"
  role_based_access_control {
    enabled = true
  }
}
