variable "unknown" {}

resource "azurerm_security_center_subscription_pricing" "pass_standard" {
  tier          = "Standard"
  resource_type = "ContainerRegistry"
}

resource "azurerm_security_center_subscription_pricing" "fail_free" {
  tier          = "Free"
  resource_type = "ContainerRegistry"
}

resource "azurerm_security_center_subscription_pricing" "unknown_variable" {
  tier          = var.unknown
  resource_type = "ContainerRegistry"
}

resource "azurerm_security_center_subscription_pricing" "na_other_plan" {
  tier          = "Free"
  resource_type = "Arm"
}

resource "azurerm_security_center_subscription_pricing" "fail_containers_free" {
  tier          = "Free"
  resource_type = "Containers"
}

resource "azurerm_security_center_subscription_pricing" "pass_containers" {
  tier          = "Standard"
  resource_type = "Containers"
}
