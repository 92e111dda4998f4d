resource "google_project_iam_member" "fail_user" {
  project = "clinic"
  role    = "roles/storage.objectViewer"
  member  = "user:nurse@clinic.example"
}

resource "google_project_iam_member" "pass_group" {
  project = "clinic"
  role    = "roles/storage.objectViewer"
  member  = "group:staff@clinic.example"
}

resource "google_project_iam_binding" "fail_binding" {
  project = "clinic"
  role    = "roles/storage.objectViewer"
  members = ["group:staff@clinic.example", "user:nurse@clinic.example"]
}

variable "name" {}

resource "google_project_iam_member" "fail_some_user" {
  project = "clinic"
  role    = "roles/browser"
  member  = "user:${var.name}"
}

resource "google_project_iam_member" "unknown_member" {
  project = "clinic"
  role    = "roles/browser"
  member  = var.name
}

resource "google_project_iam_member" "unknown_member_in_text" {
  project = "clinic"
  role    = "roles/browser"
  member  = "${var.name}"
}
