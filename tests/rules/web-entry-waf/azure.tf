variable "unknown" {}

resource "azurerm_application_gateway" "pass_policy" {
  name                = "pass_policy"
  resource_group_name = "clinic"
  location            = "eastus"

  firewall_policy_id = "/subscriptions/0/resourceGroups/clinic/providers/Microsoft.Network/applicationGatewayWebApplicationFirewallPolicies/clinic"
}

resource "azurerm_application_gateway" "pass_settings" {
  name                = "pass_settings"
  resource_group_name = "clinic"
  location            = "eastus"

  waf_configuration {
    enabled          = true
    firewall_mode    = "Prevention"
    rule_set_version = "3.2"
  }
}

resource "azurerm_application_gateway" "fail_settings" {
  name                = "fail_settings"
  resource_group_name = "clinic"
  location            = "eastus"

  waf_configuration {
    enabled          = false
    firewall_mode    = "Prevention"
    rule_set_version = "3.2"
  }
}

resource "azurerm_application_gateway" "fail_none" {
  name                = "fail_none"
  resource_group_name = "clinic"
  location            = "eastus"
}

resource "azurerm_application_gateway" "unknown_policy" {
  name                = "unknown_policy"
  resource_group_name = "clinic"
  location            = "eastus"

  firewall_policy_id = var.unknown
}

resource "azurerm_web_application_firewall_policy" "off" {
  name                = "off"
  resource_group_name = "clinic"
  location            = "eastus"
  policy_settings {
    enabled = false
  }
  managed_rules {
    managed_rule_set {
      type    = "OWASP"
      version = "3.2"

    }
  }
}

resource "azurerm_application_gateway" "fail_policy_off" {
  name                = "fail_policy_off"
  resource_group_name = "clinic"
  location            = "eastus"

  firewall_policy_id = azurerm_web_application_firewall_policy.off.id
}

resource "azurerm_frontdoor" "pass_door" {
  name                = "door"
  resource_group_name = "clinic"
  frontend_endpoint {
    name                                    = "main"
    host_name                               = "clinic.azurefd.net"
    web_application_firewall_policy_link_id = "/subscriptions/0/resourceGroups/clinic/providers/Microsoft.Network/frontDoorWebApplicationFirewallPolicies/clinic"
  }
}

resource "azurerm_frontdoor" "fail_door" {
  name                = "door"
  resource_group_name = "clinic"
  frontend_endpoint {
    name      = "main"
    host_name = "clinic.azurefd.net"
  }
}

resource "azurerm_cdn_frontdoor_profile" "pass_profile" {
  name                = "profile"
  resource_group_name = "clinic"
  sku_name            = "Premium_AzureFrontDoor"
}

resource "azurerm_cdn_frontdoor_security_policy" "guard" {
  name                     = "guard"
  cdn_frontdoor_profile_id = azurerm_cdn_frontdoor_profile.pass_profile.id
  security_policies {
    firewall {
      cdn_frontdoor_firewall_policy_id = "/subscriptions/0/resourceGroups/clinic/providers/Microsoft.Network/frontDoorWebApplicationFirewallPolicies/clinic"
    }
  }
}

resource "azurerm_cdn_frontdoor_profile" "fail_profile" {
  name                = "open"
  resource_group_name = "clinic"
  sku_name            = "Premium_AzureFrontDoor"
}
