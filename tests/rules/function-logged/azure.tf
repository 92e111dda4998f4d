resource "azurerm_function_app" "pass_default" {
  name                 = "records"
  resource_group_name  = "clinic"
  location             = "eastus"
  app_service_plan_id  = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/serverFarms/records"
  storage_account_name = "records"
  site_config {
  }
}

resource "azurerm_function_app" "fail_off" {
  name                 = "records"
  resource_group_name  = "clinic"
  location             = "eastus"
  app_service_plan_id  = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/serverFarms/records"
  storage_account_name = "records"
  site_config {
  }
  enable_builtin_logging = false
}

resource "azurerm_function_app_slot" "fail_slot" {
  name                 = "staging"
  function_app_name    = "records"
  resource_group_name  = "clinic"
  location             = "eastus"
  app_service_plan_id  = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/serverFarms/records"
  storage_account_name = "records"
  site_config {
  }
  enable_builtin_logging = false
}

resource "azurerm_linux_function_app" "pass_linux" {
  name                 = "records"
  resource_group_name  = "clinic"
  location             = "eastus"
  service_plan_id      = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/serverFarms/records"
  storage_account_name = "records"
  site_config {
  }
}

resource "azurerm_linux_function_app" "fail_linux" {
  name                 = "records"
  resource_group_name  = "clinic"
  location             = "eastus"
  service_plan_id      = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/serverFarms/records"
  storage_account_name = "records"
  site_config {
  }
  builtin_logging_enabled = false
}
