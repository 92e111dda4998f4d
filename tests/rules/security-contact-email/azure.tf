variable "unknown" {}

resource "azurerm_security_center_contact" "pass_email" {
  name                = "pass_email"
  email               = "security@clinic.example"
  alert_notifications = true
  alerts_to_admins    = true
}

resource "azurerm_security_center_contact" "fail_empty" {
  name                = "fail_empty"
  email               = ""
  alert_notifications = true
  alerts_to_admins    = true
}

resource "azurerm_security_center_contact" "fail_missing" {
  name                = "fail_missing"
  alert_notifications = true
  alerts_to_admins    = true
}

resource "azurerm_security_center_contact" "unknown_variable" {
  name                = "unknown_variable"
  email               = var.unknown
  alert_notifications = true
  alerts_to_admins    = true
}
