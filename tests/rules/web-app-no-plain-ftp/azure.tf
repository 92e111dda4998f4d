resource "azurerm_linux_web_app" "pass_linux_web_app" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  service_plan_id     = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/serverFarms/records"
  site_config {
    ftps_state = "FtpsOnly"
  }
}

resource "azurerm_linux_web_app" "fail_linux_web_app" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  service_plan_id     = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/serverFarms/records"
  site_config {
    ftps_state = "AllAllowed"
  }
}

resource "azurerm_windows_web_app" "pass_windows_web_app" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  service_plan_id     = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/serverFarms/records"
  site_config {
    ftps_state = "FtpsOnly"
  }
}

resource "azurerm_windows_web_app" "fail_windows_web_app" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  service_plan_id     = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/serverFarms/records"
  site_config {
    ftps_state = "AllAllowed"
  }
}

resource "azurerm_app_service" "pass_app_service" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  app_service_plan_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/serverFarms/records"
  site_config {
    ftps_state = "FtpsOnly"
  }
}

resource "azurerm_app_service" "fail_app_service" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  app_service_plan_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/serverFarms/records"
  site_config {
    ftps_state = "AllAllowed"
  }
}

resource "azurerm_function_app" "pass_function_app" {
  name                 = "records"
  resource_group_name  = "clinic"
  location             = "eastus"
  app_service_plan_id  = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/serverFarms/records"
  storage_account_name = "records"
  site_config {
    ftps_state = "FtpsOnly"
  }
}

resource "azurerm_function_app" "fail_function_app" {
  name                 = "records"
  resource_group_name  = "clinic"
  location             = "eastus"
  app_service_plan_id  = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/serverFarms/records"
  storage_account_name = "records"
  site_config {
    ftps_state = "AllAllowed"
  }
}

resource "azurerm_linux_web_app" "pass_default" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  service_plan_id     = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/serverFarms/records"
  site_config {
  }
}

resource "azurerm_linux_web_app" "pass_off" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  service_plan_id     = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/serverFarms/records"
  site_config {
    ftps_state = "Disabled"
  }
}

resource "azurerm_app_service" "fail_default" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  app_service_plan_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/serverFarms/records"
  site_config {
  }
}
