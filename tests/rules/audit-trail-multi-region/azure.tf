variable "unknown" {}

resource "azurerm_monitor_log_profile" "pass_all" {
  name       = "pass_all"
  categories = ["Write"]
  locations = [
    "australiaeast",
    "australiasoutheast",
    "brazilsouth",
    "canadacentral",
    "canadaeast",
    "centralindia",
    "centralus",
    "eastasia",
    "eastus",
    "eastus2",
    "global",
    "japaneast",
    "japanwest",
    "northcentralus",
    "northeurope",
    "southcentralus",
    "southeastasia",
    "southindia",
    "uksouth",
    "ukwest",
    "westcentralus",
    "westeurope",
    "westindia",
    "westus",
    "westus2",
  ]
  retention_policy {
    enabled = true
    days    = 365
  }
}

resource "azurerm_monitor_log_profile" "fail_two" {
  name       = "fail_two"
  categories = ["Write"]
  locations  = ["westus", "global"]
  retention_policy {
    enabled = true
    days    = 365
  }
}

resource "azurerm_monitor_log_profile" "fail_no_global" {
  name       = "fail_no_global"
  categories = ["Write"]
  locations = [
    "australiaeast",
    "australiasoutheast",
    "brazilsouth",
    "canadacentral",
    "canadaeast",
    "centralindia",
    "centralus",
    "eastasia",
    "eastus",
    "eastus2",
    "japaneast",
    "japanwest",
    "northcentralus",
    "northeurope",
    "southcentralus",
    "southeastasia",
    "southindia",
    "uksouth",
    "ukwest",
    "westcentralus",
    "westeurope",
    "westindia",
    "westus",
    "westus2",
  ]
  retention_policy {
    enabled = true
    days    = 365
  }
}

resource "azurerm_monitor_log_profile" "unknown_variable" {
  name       = "unknown_variable"
  categories = ["Write"]
  locations  = var.unknown
  retention_policy {
    enabled = true
    days    = 365
  }
}
