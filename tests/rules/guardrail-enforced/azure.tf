variable "unknown" {}

resource "azurerm_subscription_policy_assignment" "pass_default" {
  name                 = "pass_default"
  policy_definition_id = "/providers/Microsoft.Authorization/policySetDefinitions/1"
  subscription_id      = "/subscriptions/0"
}

resource "azurerm_subscription_policy_assignment" "fail_off" {
  name                 = "fail_off"
  policy_definition_id = "/providers/Microsoft.Authorization/policySetDefinitions/1"
  subscription_id      = "/subscriptions/0"
  enforce              = false
}

resource "azurerm_management_group_policy_assignment" "fail_group" {
  name                 = "fail_group"
  policy_definition_id = "/providers/Microsoft.Authorization/policySetDefinitions/1"
  enforce              = false
}

resource "azurerm_resource_group_policy_assignment" "pass_on" {
  name                 = "pass_on"
  policy_definition_id = "/providers/Microsoft.Authorization/policySetDefinitions/1"
  enforce              = true
}

resource "azurerm_policy_assignment" "fail_old" {
  name                 = "fail_old"
  policy_definition_id = "/providers/Microsoft.Authorization/policySetDefinitions/1"
  scope                = "/subscriptions/0"
  enforcement_mode     = false
}

resource "azurerm_resource_policy_assignment" "unknown_variable" {
  name                 = "unknown_variable"
  policy_definition_id = "/providers/Microsoft.Authorization/policySetDefinitions/1"
  enforce              = var.unknown
}
