resource "azurerm_application_gateway" "pass_2022" {
  name                = "2022-records"
  resource_group_name = "clinic"
  location            = "eastus"
  ssl_policy {
    policy_type = "Predefined"
    policy_name = "AppGwSslPolicy20220101"
  }
}

resource "azurerm_application_gateway" "pass_custom" {
  name                = "custom-records"
  resource_group_name = "clinic"
  location            = "eastus"
  ssl_policy {
    policy_type          = "Custom"
    min_protocol_version = "TLSv1_2"
  }
}

resource "azurerm_application_gateway" "fail_default" {
  name                = "default-records"
  resource_group_name = "clinic"
  location            = "eastus"
}

resource "azurerm_application_gateway" "fail_2017" {
  name                = "2017-records"
  resource_group_name = "clinic"
  location            = "eastus"
  ssl_policy {
    policy_type = "Predefined"
    policy_name = "AppGwSslPolicy20170401"
  }
}
