resource "azurerm_databricks_workspace" "pass" {
  name                = "pass"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "premium"
  custom_parameters {
    virtual_network_id = "records"
    no_public_ip       = true
  }
}

resource "azurerm_databricks_workspace" "fail" {
  name                = "fail"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "premium"
}
