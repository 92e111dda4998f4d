resource "azurerm_container_group" "pass_workspace" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  os_type             = "Linux"
  container {
    name   = "app"
    image  = "records:1"
    cpu    = "0.5"
    memory = "1.5"
  }
  diagnostics {
    log_analytics {
      workspace_id  = "records"
      workspace_key = "example"
    }
  }
}

resource "azurerm_container_group" "fail_default" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  os_type             = "Linux"
  container {
    name   = "app"
    image  = "records:1"
    cpu    = "0.5"
    memory = "1.5"
  }
}
