resource "azurerm_search_service" "pass" {
  name                = "pass"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "standard"
}

resource "azurerm_search_service" "fail" {
  name                = "fail"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "standard"
}

resource "azurerm_monitor_diagnostic_setting" "search" {
  name               = "search"
  target_resource_id = azurerm_search_service.pass.id
  enabled_log {
    category = "OperationLogs"
  }
}
resource "azurerm_monitor_diagnostic_setting" "measures" {
  name               = "measures"
  target_resource_id = azurerm_search_service.fail.id
  enabled_metric {
    category = "AllMetrics"
  }
}
