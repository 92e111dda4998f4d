variable "unknown" {}

resource "google_essential_contacts_contact" "pass_all" {
  parent                              = "projects/1"
  email                               = "security@clinic.example"
  language_tag                        = "en"
  notification_category_subscriptions = ["ALL"]
}

resource "google_essential_contacts_contact" "pass_security" {
  parent                              = "projects/1"
  email                               = "security@clinic.example"
  language_tag                        = "en"
  notification_category_subscriptions = ["SECURITY", "BILLING"]
}

resource "google_essential_contacts_contact" "fail_billing" {
  parent                              = "projects/1"
  email                               = "security@clinic.example"
  language_tag                        = "en"
  notification_category_subscriptions = ["BILLING"]
}

resource "google_essential_contacts_contact" "unknown_variable" {
  parent                              = "projects/1"
  email                               = "security@clinic.example"
  language_tag                        = "en"
  notification_category_subscriptions = var.unknown
}
