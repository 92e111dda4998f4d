variable "unknown" {}

resource "azurerm_security_center_auto_provisioning" "pass_on" {
  auto_provision = "On"
}

resource "azurerm_security_center_auto_provisioning" "fail_off" {
  auto_provision = "Off"
}

resource "azurerm_security_center_auto_provisioning" "unknown_variable" {
  auto_provision = var.unknown
}
