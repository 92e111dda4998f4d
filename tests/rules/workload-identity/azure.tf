resource "azurerm_container_group" "pass_system" {
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
  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_container_group" "fail_none" {
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
