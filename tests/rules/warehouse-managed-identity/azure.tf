resource "azurerm_kusto_cluster" "pass" {
  name                = "pass"
  resource_group_name = "clinic"
  location            = "eastus"
  sku {
    name     = "Standard_D13_v2"
    capacity = 2
  }
  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_kusto_cluster" "fail" {
  name                = "fail"
  resource_group_name = "clinic"
  location            = "eastus"
  sku {
    name     = "Standard_D13_v2"
    capacity = 2
  }
}
