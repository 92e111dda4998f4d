resource "azurerm_firewall_policy" "main" {
  name                = "main"
  resource_group_name = "clinic"
  location            = "eastus"
}

resource "azurerm_firewall" "pass_governed" {
  name                = "pass_governed"
  resource_group_name = "clinic"
  location            = "eastus"
  sku_name            = "AZFW_VNet"
  sku_tier            = "Standard"
  firewall_policy_id  = azurerm_firewall_policy.main.id
}

resource "azurerm_firewall" "fail_alone" {
  name                = "fail_alone"
  resource_group_name = "clinic"
  location            = "eastus"
  sku_name            = "AZFW_VNet"
  sku_tier            = "Standard"
}
