resource "google_essential_contacts_contact" "pass_email" {
  parent                              = "projects/1"
  email                               = "security@clinic.example"
  language_tag                        = "en"
  notification_category_subscriptions = ["ALL"]
}

resource "google_essential_contacts_contact" "fail_empty" {
  parent                              = "projects/1"
  email                               = ""
  language_tag                        = "en"
  notification_category_subscriptions = ["ALL"]
}
