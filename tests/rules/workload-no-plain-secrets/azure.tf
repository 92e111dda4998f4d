resource "azurerm_container_group" "pass_secure" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  os_type             = "Linux"
  container {
    name   = "app"
    image  = "records:1"
    cpu    = "0.5"
    memory = "1.5"
    secure_environment_variables = {
      DB_PASSWORD = "example-only-1"
    }
  }
}

resource "azurerm_container_group" "fail_plain" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  os_type             = "Linux"
  container {
    name   = "app"
    image  = "records:1"
    cpu    = "0.5"
    memory = "1.5"
    environment_variables = {
      DB_PASSWORD = "example-only-1"
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
      env {
        name  = "DB_PASSWORD"
        value = "example-only-1"
      }
    }
  }
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
      env {
        name        = "DB_PASSWORD"
        secret_name = "db"
      }
    }
  }
}
