variable "unknown" {}

resource "azurerm_security_center_setting" "pass_on" {
  setting_name = "MCAS"
  enabled      = true
}

resource "azurerm_security_center_setting" "fail_off" {
  setting_name = "WDATP"
  enabled      = false
}

resource "azurerm_security_center_setting" "unknown_variable" {
  setting_name = "WDATP"
  enabled      = var.unknown
}
