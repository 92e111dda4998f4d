variable "unknown" {}

resource "azurerm_eventhub_namespace" "pass_hub" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "Premium"
  network_rulesets {
    default_action = "Deny"
    virtual_network_rule {
      subnet_id = "subnet"
    }
  }
}

resource "azurerm_eventhub_namespace" "fail_hub" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "Premium"
  network_rulesets {
    default_action = "Allow"
  }
}

resource "azurerm_eventhub_namespace" "fail_default" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "Premium"
}

resource "azurerm_eventhub_namespace" "pass_closed" {
  name                          = "records"
  resource_group_name           = "clinic"
  location                      = "eastus"
  sku                           = "Premium"
  public_network_access_enabled = false
}

resource "azurerm_eventhub_namespace" "unknown_variable" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "Premium"
  network_rulesets {
    default_action = var.unknown
  }
}

resource "azurerm_servicebus_namespace" "pass_bus" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "Premium"
  capacity            = 1
  network_rule_set {
    default_action = "Deny"
  }
}

resource "azurerm_servicebus_namespace" "fail_bus" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "Premium"
  capacity            = 1
}
