variable "unknown" {}

resource "azurerm_linux_web_app" "pass_linux_web_app" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  service_plan_id     = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/serverFarms/records"
  site_config {
  }
  public_network_access_enabled = false
}

resource "azurerm_linux_web_app" "fail_linux_web_app" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  service_plan_id     = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/serverFarms/records"
  site_config {
  }
}

resource "azurerm_windows_web_app" "pass_windows_web_app" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  service_plan_id     = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/serverFarms/records"
  site_config {
  }
  public_network_access_enabled = false
}

resource "azurerm_windows_web_app" "fail_windows_web_app" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  service_plan_id     = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/serverFarms/records"
  site_config {
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
  public_network_access_enabled = false
}

resource "azurerm_linux_function_app" "fail_linux_function_app" {
  name                 = "records"
  resource_group_name  = "clinic"
  location             = "eastus"
  service_plan_id      = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/serverFarms/records"
  storage_account_name = "records"
  site_config {
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
  public_network_access_enabled = false
}

resource "azurerm_windows_function_app" "fail_windows_function_app" {
  name                 = "records"
  resource_group_name  = "clinic"
  location             = "eastus"
  service_plan_id      = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/serverFarms/records"
  storage_account_name = "records"
  site_config {
  }
}

resource "azurerm_linux_function_app_slot" "pass_linux_function_app_slot" {
  name                 = "staging"
  function_app_id      = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/sites/records"
  storage_account_name = "records"
  site_config {
  }
  public_network_access_enabled = false
}

resource "azurerm_linux_function_app_slot" "fail_linux_function_app_slot" {
  name                 = "staging"
  function_app_id      = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/sites/records"
  storage_account_name = "records"
  site_config {
  }
}

resource "azurerm_windows_function_app_slot" "pass_windows_function_app_slot" {
  name                 = "staging"
  function_app_id      = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/sites/records"
  storage_account_name = "records"
  site_config {
  }
  public_network_access_enabled = false
}

resource "azurerm_windows_function_app_slot" "fail_windows_function_app_slot" {
  name                 = "staging"
  function_app_id      = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/sites/records"
  storage_account_name = "records"
  site_config {
  }
}

resource "azurerm_spring_cloud_api_portal" "pass_portal" {
  name                    = "default"
  spring_cloud_service_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.AppPlatform/spring/records"
}

resource "azurerm_spring_cloud_api_portal" "fail_portal" {
  name                          = "default"
  spring_cloud_service_id       = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.AppPlatform/spring/records"
  public_network_access_enabled = true
}

resource "azurerm_linux_web_app" "unknown_variable" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  service_plan_id     = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/serverFarms/records"
  site_config {
  }
  public_network_access_enabled = var.unknown
}
