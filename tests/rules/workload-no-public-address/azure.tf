resource "azurerm_container_group" "pass_private" {
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
  ip_address_type = "Private"
  subnet_ids      = ["/subscriptions/0/subnets/records"]
}

resource "azurerm_container_group" "pass_profile" {
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
  network_profile_id = "/subscriptions/0/networkProfiles/records"
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

resource "azurerm_container_group" "fail_public" {
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
  ip_address_type = "Public"
}
