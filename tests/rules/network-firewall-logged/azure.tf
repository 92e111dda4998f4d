resource "azurerm_firewall" "pass_logged" {
  name                = "pass_logged"
  resource_group_name = "clinic"
  location            = "eastus"
  sku_name            = "AZFW_VNet"
  sku_tier            = "Standard"
}

resource "azurerm_monitor_diagnostic_setting" "logs" {
  name                       = "logs"
  target_resource_id         = azurerm_firewall.pass_logged.id
  log_analytics_workspace_id = "/subscriptions/0/resourceGroups/clinic/providers/Microsoft.OperationalInsights/workspaces/clinic"
  enabled_log {
    category_group = "allLogs"
  }
}

resource "azurerm_firewall" "fail_silent" {
  name                = "fail_silent"
  resource_group_name = "clinic"
  location            = "eastus"
  sku_name            = "AZFW_VNet"
  sku_tier            = "Standard"
}
