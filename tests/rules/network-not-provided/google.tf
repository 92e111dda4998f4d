variable "unknown" {}

resource "google_project" "pass_none" {
  name                = "clinic"
  project_id          = "clinic"
  auto_create_network = false
}

resource "google_project" "fail_default" {
  name       = "clinic"
  project_id = "clinic"
}

resource "google_project" "unknown_setting" {
  name                = "clinic"
  project_id          = "clinic"
  auto_create_network = var.unknown
}
