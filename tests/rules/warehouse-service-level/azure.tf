variable "unknown" {}

resource "azurerm_kusto_cluster" "pass" {
  name                = "pass"
  resource_group_name = "clinic"
  location            = "eastus"
  sku {
    name     = "Standard_D13_v2"
    capacity = 2
  }
}

resource "azurerm_kusto_cluster" "fail" {
  name                = "fail"
  resource_group_name = "clinic"
  location            = "eastus"
  sku {
    name     = "Dev(No SLA)_Standard_D11_v2"
    capacity = 1
  }
}

resource "azurerm_kusto_cluster" "unknown_variable" {
  name                = "unknown-variable"
  resource_group_name = "clinic"
  location            = "eastus"
  sku {
    name     = var.unknown
    capacity = 1
  }
}
