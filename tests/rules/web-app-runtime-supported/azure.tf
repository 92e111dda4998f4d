variable "unknown" {}

resource "azurerm_linux_web_app" "pass_current" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  service_plan_id     = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/serverFarms/records"
  site_config {
    application_stack {
      python_version = "3.12"
    }
  }
}

resource "azurerm_linux_web_app" "pass_none" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  service_plan_id     = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/serverFarms/records"
  site_config {
  }
}

resource "azurerm_linux_web_app" "fail_python" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  service_plan_id     = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/serverFarms/records"
  site_config {
    application_stack {
      python_version = "3.7"
    }
  }
}

resource "azurerm_linux_web_app" "fail_php" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  service_plan_id     = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/serverFarms/records"
  site_config {
    application_stack {
      php_version = "7.4"
    }
  }
}

resource "azurerm_linux_web_app" "pass_node" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  service_plan_id     = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/serverFarms/records"
  site_config {
    application_stack {
      node_version = "22-lts"
    }
  }
}

resource "azurerm_windows_web_app" "fail_dotnet" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  service_plan_id     = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/serverFarms/records"
  site_config {
    application_stack {
      dotnet_version = "v6.0"
    }
  }
}

resource "azurerm_app_service" "fail_old" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  app_service_plan_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/serverFarms/records"
  site_config {
    php_version = "7.1"
  }
}

resource "azurerm_app_service" "pass_framework" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  app_service_plan_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/serverFarms/records"
  site_config {
    dotnet_framework_version = "v4.0"
  }
}

resource "azurerm_linux_function_app" "fail_function" {
  name                 = "records"
  resource_group_name  = "clinic"
  location             = "eastus"
  service_plan_id      = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/serverFarms/records"
  storage_account_name = "records"
  site_config {
    application_stack {
      node_version = "14"
    }
  }
}

resource "azurerm_linux_function_app" "pass_java" {
  name                 = "records"
  resource_group_name  = "clinic"
  location             = "eastus"
  service_plan_id      = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/serverFarms/records"
  storage_account_name = "records"
  site_config {
    application_stack {
      java_version = "17"
    }
  }
}

resource "azurerm_linux_web_app" "unknown_variable" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  service_plan_id     = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/serverFarms/records"
  site_config {
    application_stack {
      python_version = var.unknown
    }
  }
}
