variable "unknown" {}

resource "azurerm_kusto_cluster" "pass" {
  name                = "pass"
  resource_group_name = "clinic"
  location            = "eastus"
  sku {
    name     = "Standard_D13_v2"
    capacity = 2
  }
  double_encryption_enabled = true
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

resource "azurerm_kusto_cluster" "pass_old_name" {
  name                = "pass-old-name"
  resource_group_name = "clinic"
  location            = "eastus"
  sku {
    name     = "Standard_D13_v2"
    capacity = 2
  }
  enable_double_encryption = true
}

resource "azurerm_kusto_cluster" "unknown_variable" {
  name                = "unknown-variable"
  resource_group_name = "clinic"
  location            = "eastus"
  sku {
    name     = "Standard_D13_v2"
    capacity = 2
  }
  double_encryption_enabled = var.unknown
}
