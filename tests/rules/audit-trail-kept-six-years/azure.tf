variable "unknown" {}

resource "azurerm_monitor_log_profile" "pass_set" {
  name       = "pass_set"
  categories = ["Action", "Delete", "Write"]
  locations  = ["global"]
  retention_policy {
    enabled = true
    days    = 2192
  }
}

resource "azurerm_monitor_log_profile" "pass_no_end" {
  name       = "pass_no_end"
  categories = ["Action", "Delete", "Write"]
  locations  = ["global"]
  retention_policy {
    enabled = true
    days    = 0
  }
}

resource "azurerm_monitor_log_profile" "pass_no_policy" {
  name       = "pass_no_policy"
  categories = ["Action", "Delete", "Write"]
  locations  = ["global"]
  retention_policy {
    enabled = false
  }
}

resource "azurerm_monitor_log_profile" "fail_short" {
  name       = "fail_short"
  categories = ["Action", "Delete", "Write"]
  locations  = ["global"]
  retention_policy {
    enabled = true
    days    = 2100
  }
}

resource "azurerm_monitor_log_profile" "unknown_days" {
  name       = "unknown_days"
  categories = ["Action", "Delete", "Write"]
  locations  = ["global"]
  retention_policy {
    enabled = true
    days    = var.unknown
  }
}
