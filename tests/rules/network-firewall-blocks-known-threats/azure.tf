variable "unknown" {}

resource "azurerm_firewall" "pass_deny" {
  name                = "pass_deny"
  resource_group_name = "clinic"
  location            = "eastus"
  sku_name            = "AZFW_VNet"
  sku_tier            = "Standard"
  threat_intel_mode   = "Deny"
}

resource "azurerm_firewall" "fail_default" {
  name                = "fail_default"
  resource_group_name = "clinic"
  location            = "eastus"
  sku_name            = "AZFW_VNet"
  sku_tier            = "Standard"
}

resource "azurerm_firewall" "fail_alert" {
  name                = "fail_alert"
  resource_group_name = "clinic"
  location            = "eastus"
  sku_name            = "AZFW_VNet"
  sku_tier            = "Standard"
  threat_intel_mode   = "Alert"
}

resource "azurerm_firewall" "fail_off" {
  name                = "fail_off"
  resource_group_name = "clinic"
  location            = "eastus"
  sku_name            = "AZFW_VNet"
  sku_tier            = "Standard"
  threat_intel_mode   = "Off"
}

resource "azurerm_firewall_policy" "pass_policy" {
  name                     = "pass_policy"
  resource_group_name      = "clinic"
  location                 = "eastus"
  threat_intelligence_mode = "Deny"
}

resource "azurerm_firewall_policy" "fail_policy" {
  name                = "fail_policy"
  resource_group_name = "clinic"
  location            = "eastus"
}

resource "azurerm_firewall" "pass_governed" {
  name                = "pass_governed"
  resource_group_name = "clinic"
  location            = "eastus"
  sku_name            = "AZFW_VNet"
  sku_tier            = "Standard"
  firewall_policy_id  = azurerm_firewall_policy.pass_policy.id
}

resource "azurerm_firewall" "unknown_mode" {
  name                = "unknown_mode"
  resource_group_name = "clinic"
  location            = "eastus"
  sku_name            = "AZFW_VNet"
  sku_tier            = "Standard"
  threat_intel_mode   = var.unknown
}
