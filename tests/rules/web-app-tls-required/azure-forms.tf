variable "https" {
  type    = bool
  default = "1"
}

resource "azurerm_linux_web_app" "pass_one_in_quotes" {
  https_only = "1"
}

resource "azurerm_linux_web_app" "fail_zero_in_quotes" {
  https_only = "0"
}

resource "azurerm_linux_web_app" "pass_variable_with_one" {
  https_only = var.https
}

resource "azurerm_linux_web_app" "pass_condition_of_one" {
  https_only = "1" ? true : false
}
