variable "unknown" {}

resource "azurerm_automation_variable_string" "pass_encrypted" {
  name                    = "pass_encrypted"
  resource_group_name     = "r"
  automation_account_name = "a"
  value                   = "x"
  encrypted               = true
}

resource "azurerm_automation_variable_string" "fail_default" {
  name                    = "fail_default"
  resource_group_name     = "r"
  automation_account_name = "a"
  value                   = "x"
}

resource "azurerm_automation_variable_int" "fail_off" {
  name                    = "fail_off"
  resource_group_name     = "r"
  automation_account_name = "a"
  value                   = 1
  encrypted               = false
}

resource "azurerm_automation_variable_bool" "pass_bool" {
  name                    = "pass_bool"
  resource_group_name     = "r"
  automation_account_name = "a"
  value                   = true
  encrypted               = true
}

resource "azurerm_automation_variable_datetime" "fail_datetime" {
  name                    = "fail_datetime"
  resource_group_name     = "r"
  automation_account_name = "a"
  value                   = "2026-01-01T00:00:00Z"
}

resource "azurerm_automation_variable_object" "fail_object" {
  name                    = "fail_object"
  resource_group_name     = "r"
  automation_account_name = "a"
  value                   = "{}"
}

resource "azurerm_automation_variable_string" "unknown_variable" {
  name                    = "unknown_variable"
  resource_group_name     = "r"
  automation_account_name = "a"
  encrypted               = var.unknown
}
