variable "unknown" {}

resource "google_project_iam_member" "pass_reader" {
  project = "clinic"
  role    = "roles/storage.objectViewer"
  member  = "serviceAccount:portal@clinic.iam.gserviceaccount.com"
}

resource "google_project_iam_member" "fail_owner" {
  project = "clinic"
  role    = "roles/owner"
  member  = "serviceAccount:portal@clinic.iam.gserviceaccount.com"
}

resource "google_project_iam_member" "fail_admin" {
  project = "clinic"
  role    = "roles/storage.admin"
  member  = "serviceAccount:portal@clinic.iam.gserviceaccount.com"
}

resource "google_project_iam_member" "pass_person" {
  project = "clinic"
  role    = "roles/storage.admin"
  member  = "group:staff@clinic.example"
}

resource "google_project_iam_binding" "fail_binding" {
  project = "clinic"
  role    = "roles/compute.instanceAdmin.v1"
  members = ["group:staff@clinic.example", "serviceAccount:portal@clinic.iam.gserviceaccount.com"]
}

resource "google_service_account" "portal" {
  account_id = "portal"
}

resource "google_project_iam_member" "fail_reference" {
  project = "clinic"
  role    = "roles/editor"
  member  = "serviceAccount:${google_service_account.portal.email}"
}

resource "google_project_iam_member" "unknown_role" {
  project = "clinic"
  role    = var.unknown
  member  = "serviceAccount:portal@clinic.iam.gserviceaccount.com"
}
