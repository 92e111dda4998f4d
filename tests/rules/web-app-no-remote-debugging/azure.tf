resource "azurerm_linux_web_app" "pass_linux_web_app" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  service_plan_id     = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/serverFarms/records"
  site_config {
  }
}

resource "azurerm_linux_web_app" "fail_linux_web_app" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  service_plan_id     = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/serverFarms/records"
  site_config {
    remote_debugging_enabled = true
  }
}

resource "azurerm_windows_web_app" "pass_windows_web_app" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  service_plan_id     = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/serverFarms/records"
  site_config {
  }
}

resource "azurerm_windows_web_app" "fail_windows_web_app" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  service_plan_id     = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/serverFarms/records"
  site_config {
    remote_debugging_enabled = true
  }
}

resource "azurerm_app_service" "pass_app_service" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  app_service_plan_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/serverFarms/records"
  site_config {
  }
}

resource "azurerm_app_service" "fail_app_service" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  app_service_plan_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/serverFarms/records"
  site_config {
    remote_debugging_enabled = true
  }
}

resource "azurerm_linux_function_app" "pass_linux_function_app" {
  name                 = "records"
  resource_group_name  = "clinic"
  location             = "eastus"
  service_plan_id      = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/serverFarms/records"
  storage_account_name = "records"
  site_config {
  }
}

resource "azurerm_linux_function_app" "fail_linux_function_app" {
  name                 = "records"
  resource_group_name  = "clinic"
  location             = "eastus"
  service_plan_id      = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/serverFarms/records"
  storage_account_name = "records"
  site_config {
    remote_debugging_enabled = true
  }
}

resource "azurerm_windows_function_app" "pass_windows_function_app" {
  name                 = "records"
  resource_group_name  = "clinic"
  location             = "eastus"
  service_plan_id      = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/serverFarms/records"
  storage_account_name = "records"
  site_config {
  }
}

resource "azurerm_windows_function_app" "fail_windows_function_app" {
  name                 = "records"
  resource_group_name  = "clinic"
  location             = "eastus"
  service_plan_id      = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/serverFarms/records"
  storage_account_name = "records"
  site_config {
    remote_debugging_enabled = true
  }
}

resource "azurerm_app_service_slot" "pass_app_service_slot" {
  name                = "staging"
  app_service_name    = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  app_service_plan_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/serverFarms/records"
  site_config {
  }
}

resource "azurerm_app_service_slot" "fail_app_service_slot" {
  name                = "staging"
  app_service_name    = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  app_service_plan_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/serverFarms/records"
  site_config {
    remote_debugging_enabled = true
  }
}

resource "azurerm_linux_web_app_slot" "pass_linux_web_app_slot" {
  name           = "staging"
  app_service_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/sites/records"
  site_config {
  }
}

resource "azurerm_linux_web_app_slot" "fail_linux_web_app_slot" {
  name           = "staging"
  app_service_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/sites/records"
  site_config {
    remote_debugging_enabled = true
  }
}

resource "azurerm_app_service" "fail_beside" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  app_service_plan_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/serverFarms/records"
  site_config {
  }
  remote_debugging_enabled = true
}
