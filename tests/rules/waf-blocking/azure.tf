variable "unknown" {}

resource "azurerm_web_application_firewall_policy" "pass_set" {
  name                = "pass_set"
  resource_group_name = "clinic"
  location            = "eastus"
  policy_settings {
    enabled = true
    mode    = "Prevention"
  }
  managed_rules {
    managed_rule_set {
      type    = "OWASP"
      version = "3.2"

    }
  }
}

resource "azurerm_web_application_firewall_policy" "fail_set" {
  name                = "fail_set"
  resource_group_name = "clinic"
  location            = "eastus"
  policy_settings {
    enabled = true
    mode    = "Detection"
  }
  managed_rules {
    managed_rule_set {
      type    = "OWASP"
      version = "3.2"

    }
  }
}

resource "azurerm_web_application_firewall_policy" "pass_default" {
  name                = "pass_default"
  resource_group_name = "clinic"
  location            = "eastus"

  managed_rules {
    managed_rule_set {
      type    = "OWASP"
      version = "3.2"

    }
  }
}

resource "azurerm_frontdoor_firewall_policy" "pass_door" {
  name                = "pass_door"
  resource_group_name = "clinic"
}

resource "azurerm_frontdoor_firewall_policy" "fail_door" {
  name                = "fail_door"
  resource_group_name = "clinic"
  enabled             = false
}

resource "azurerm_cdn_frontdoor_firewall_policy" "pass_new_door" {
  name                = "pass_new_door"
  resource_group_name = "clinic"
  sku_name            = "Premium_AzureFrontDoor"
  mode                = "Prevention"
}

resource "azurerm_web_application_firewall_policy" "unknown_set" {
  name                = "unknown_set"
  resource_group_name = "clinic"
  location            = "eastus"
  policy_settings {
    mode = var.unknown
  }
  managed_rules {
    managed_rule_set {
      type    = "OWASP"
      version = "3.2"

    }
  }
}
