variable "unknown" {}

resource "azurerm_firewall_policy" "pass_deny" {
  name                = "pass_deny"
  resource_group_name = "clinic"
  location            = "eastus"
  intrusion_detection {
    mode = "Deny"
  }
}

resource "azurerm_firewall_policy" "fail_alert" {
  name                = "fail_alert"
  resource_group_name = "clinic"
  location            = "eastus"
  intrusion_detection {
    mode = "Alert"
  }
}

resource "azurerm_firewall_policy" "fail_none" {
  name                = "fail_none"
  resource_group_name = "clinic"
  location            = "eastus"
}

resource "azurerm_firewall_policy" "unknown_mode" {
  name                = "unknown_mode"
  resource_group_name = "clinic"
  location            = "eastus"
  intrusion_detection {
    mode = var.unknown
  }
}
