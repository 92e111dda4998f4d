variable "unknown" {}

resource "google_project_iam_member" "pass_viewer" {
  project = "clinic"
  role    = "roles/storage.objectViewer"
  member  = "user:nurse@clinic.example"
}

resource "google_project_iam_member" "fail_user" {
  project = "clinic"
  role    = "roles/iam.serviceAccountUser"
  member  = "user:nurse@clinic.example"
}

resource "google_project_iam_binding" "fail_tokens" {
  project = "clinic"
  role    = "roles/iam.serviceAccountTokenCreator"
  members = ["user:nurse@clinic.example"]
}

resource "google_folder_iam_member" "fail_folder" {
  folder = "folders/123"
  role   = "roles/iam.serviceAccountUser"
  member = "user:nurse@clinic.example"
}

resource "google_project_iam_member" "pass_admin" {
  project = "clinic"
  role    = "roles/iam.serviceAccountAdmin"
  member  = "user:nurse@clinic.example"
}

resource "google_project_iam_member" "unknown_role" {
  project = "clinic"
  role    = var.unknown
  member  = "group:staff@clinic.example"
}

data "google_iam_policy" "fail_document" {
  binding {
    role    = "roles/iam.serviceAccountUser"
    members = ["user:nurse@clinic.example"]
  }
}

data "google_iam_policy" "pass_document" {
  binding {
    role    = "roles/viewer"
    members = ["user:nurse@clinic.example"]
  }
}
