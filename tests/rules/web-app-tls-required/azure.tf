variable "unknown" {}

resource "azurerm_linux_web_app" "pass_linux_web_app" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  service_plan_id     = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/serverFarms/records"
  site_config {
  }
  https_only = true
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
  https_only = true
}

resource "azurerm_windows_web_app" "fail_windows_web_app" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  service_plan_id     = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/serverFarms/records"
  site_config {
  }
}

resource "azurerm_app_service" "pass_app_service" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  app_service_plan_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/serverFarms/records"
  site_config {
  }
  https_only = true
}

resource "azurerm_app_service" "fail_app_service" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  app_service_plan_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/serverFarms/records"
  site_config {
  }
}

resource "azurerm_function_app" "pass_function_app" {
  name                 = "records"
  resource_group_name  = "clinic"
  location             = "eastus"
  app_service_plan_id  = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/serverFarms/records"
  storage_account_name = "records"
  site_config {
  }
  https_only = true
}

resource "azurerm_function_app" "fail_function_app" {
  name                 = "records"
  resource_group_name  = "clinic"
  location             = "eastus"
  app_service_plan_id  = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/serverFarms/records"
  storage_account_name = "records"
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
  https_only = true
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
  https_only = true
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

resource "azurerm_linux_web_app_slot" "pass_linux_web_app_slot" {
  name           = "staging"
  app_service_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/sites/records"
  site_config {
  }
  https_only = true
}

resource "azurerm_linux_web_app_slot" "fail_linux_web_app_slot" {
  name           = "staging"
  app_service_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/sites/records"
  site_config {
  }
}

resource "azurerm_windows_web_app_slot" "pass_windows_web_app_slot" {
  name           = "staging"
  app_service_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/sites/records"
  site_config {
  }
  https_only = true
}

resource "azurerm_windows_web_app_slot" "fail_windows_web_app_slot" {
  name           = "staging"
  app_service_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/sites/records"
  site_config {
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
  https_only = true
}

resource "azurerm_app_service_slot" "fail_app_service_slot" {
  name                = "staging"
  app_service_name    = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  app_service_plan_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/serverFarms/records"
  site_config {
  }
}

resource "azurerm_function_app_slot" "pass_function_app_slot" {
  name                 = "staging"
  function_app_name    = "records"
  resource_group_name  = "clinic"
  location             = "eastus"
  app_service_plan_id  = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/serverFarms/records"
  storage_account_name = "records"
  site_config {
  }
  https_only = true
}

resource "azurerm_function_app_slot" "fail_function_app_slot" {
  name                 = "staging"
  function_app_name    = "records"
  resource_group_name  = "clinic"
  location             = "eastus"
  app_service_plan_id  = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/serverFarms/records"
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
  https_only = true
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
  https_only = true
}

resource "azurerm_windows_function_app_slot" "fail_windows_function_app_slot" {
  name                 = "staging"
  function_app_id      = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/sites/records"
  storage_account_name = "records"
  site_config {
  }
}

resource "azurerm_linux_web_app" "unknown_variable" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  service_plan_id     = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/serverFarms/records"
  site_config {
  }
  https_only = var.unknown
}

resource "azurerm_spring_cloud_api_portal" "pass_portal" {
  name                    = "default"
  spring_cloud_service_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.AppPlatform/spring/records"
  https_only_enabled      = true
}

resource "azurerm_spring_cloud_api_portal" "fail_portal" {
  name                    = "default"
  spring_cloud_service_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.AppPlatform/spring/records"
}

resource "azurerm_logic_app_standard" "fail_logic" {
  name                 = "records"
  resource_group_name  = "clinic"
  location             = "eastus"
  app_service_plan_id  = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/serverFarms/records"
  storage_account_name = "records"
}

resource "azurerm_container_app" "pass_app" {
  name                         = "records"
  resource_group_name          = "clinic"
  container_app_environment_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.App/managedEnvironments/records"
  revision_mode                = "Single"
  template {
    container {
      name   = "app"
      image  = "records:1"
      cpu    = 0.25
      memory = "0.5Gi"
    }
  }
  ingress {
    target_port = 8080
    traffic_weight {
      percentage      = 100
      latest_revision = true
    }
  }
}

resource "azurerm_container_app" "fail_app" {
  name                         = "records"
  resource_group_name          = "clinic"
  container_app_environment_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.App/managedEnvironments/records"
  revision_mode                = "Single"
  template {
    container {
      name   = "app"
      image  = "records:1"
      cpu    = 0.25
      memory = "0.5Gi"
    }
  }
  ingress {
    allow_insecure_connections = true
    target_port                = 8080
    traffic_weight {
      percentage      = 100
      latest_revision = true
    }
  }
}

resource "azurerm_container_app" "na_inside" {
  name                         = "records"
  resource_group_name          = "clinic"
  container_app_environment_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.App/managedEnvironments/records"
  revision_mode                = "Single"
  template {
    container {
      name   = "app"
      image  = "records:1"
      cpu    = 0.25
      memory = "0.5Gi"
    }
  }
}
