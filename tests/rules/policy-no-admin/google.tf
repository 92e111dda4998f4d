variable "unknown" {}

resource "google_project_iam_member" "pass_viewer" {
  project = "clinic"
  role    = "roles/storage.objectViewer"
  member  = "user:nurse@clinic.example"
}

resource "google_project_iam_member" "fail_owner" {
  project = "clinic"
  role    = "roles/owner"
  member  = "user:nurse@clinic.example"
}

resource "google_project_iam_binding" "fail_editor" {
  project = "clinic"
  role    = "roles/editor"
  members = ["group:staff@clinic.example"]
}

resource "google_project_iam_member" "unknown_variable" {
  project = "clinic"
  role    = var.unknown
  member  = "user:nurse@clinic.example"
}
