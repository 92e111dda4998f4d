resource "azurerm_linux_web_app" "pass_plain" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  service_plan_id     = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/serverFarms/records"
  site_config {
  }
  app_settings = {
    STAGE = "prod"
  }
}

resource "azurerm_linux_web_app" "pass_reference" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  service_plan_id     = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/serverFarms/records"
  site_config {
  }
  app_settings = {
    DB_PASSWORD = "@Microsoft.KeyVault(SecretUri=https://records.vault.azure.net/secrets/db/1)"
  }
}

resource "azurerm_linux_web_app" "fail_password" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  service_plan_id     = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/serverFarms/records"
  site_config {
  }
  app_settings = {
    DB_PASSWORD = "example-only-1"
  }
}

resource "azurerm_linux_function_app" "fail_function" {
  name                 = "records"
  resource_group_name  = "clinic"
  location             = "eastus"
  service_plan_id      = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/serverFarms/records"
  storage_account_name = "records"
  site_config {
  }
  app_settings = {
    API_KEY = "example-only-1"
  }
}
