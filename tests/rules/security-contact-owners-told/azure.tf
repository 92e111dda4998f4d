variable "unknown" {}

resource "azurerm_security_center_contact" "pass_on" {
  name                = "pass_on"
  email               = "security@clinic.example"
  alert_notifications = true
  alerts_to_admins    = true
}

resource "azurerm_security_center_contact" "fail_off" {
  name                = "fail_off"
  email               = "security@clinic.example"
  alert_notifications = true
  alerts_to_admins    = false
}

resource "azurerm_security_center_contact" "fail_missing" {
  name                = "fail_missing"
  email               = "security@clinic.example"
  alert_notifications = true
}

resource "azurerm_security_center_contact" "unknown_variable" {
  name                = "unknown_variable"
  email               = "security@clinic.example"
  alert_notifications = true
  alerts_to_admins    = var.unknown
}
