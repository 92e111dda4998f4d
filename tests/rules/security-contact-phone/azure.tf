variable "unknown" {}

resource "azurerm_security_center_contact" "pass_phone" {
  name                = "pass_phone"
  email               = "security@clinic.example"
  alert_notifications = true
  alerts_to_admins    = true
  phone               = "+1-555-0100"
}

resource "azurerm_security_center_contact" "fail_default" {
  name                = "fail_default"
  email               = "security@clinic.example"
  alert_notifications = true
  alerts_to_admins    = true
}

resource "azurerm_security_center_contact" "unknown_variable" {
  name                = "unknown_variable"
  email               = "security@clinic.example"
  alert_notifications = true
  alerts_to_admins    = true
  phone               = var.unknown
}
