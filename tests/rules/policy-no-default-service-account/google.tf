resource "google_project_iam_member" "fail_project" {
  project = "clinic"
  role    = "roles/storage.objectViewer"
  member  = "serviceAccount:123456789-compute@developer.gserviceaccount.com"
}

resource "google_project_iam_member" "pass_project" {
  project = "clinic"
  role    = "roles/storage.objectViewer"
  member  = "serviceAccount:portal@clinic.iam.gserviceaccount.com"
}

resource "google_folder_iam_member" "fail_folder" {
  folder = "folders/123"
  role   = "roles/storage.objectViewer"
  member = "serviceAccount:123456789-compute@developer.gserviceaccount.com"
}

resource "google_folder_iam_member" "pass_folder" {
  folder = "folders/123"
  role   = "roles/storage.objectViewer"
  member = "serviceAccount:portal@clinic.iam.gserviceaccount.com"
}

resource "google_organization_iam_member" "fail_organization" {
  org_id = "123"
  role   = "roles/storage.objectViewer"
  member = "serviceAccount:123456789-compute@developer.gserviceaccount.com"
}

resource "google_organization_iam_member" "pass_organization" {
  org_id = "123"
  role   = "roles/storage.objectViewer"
  member = "serviceAccount:portal@clinic.iam.gserviceaccount.com"
}

resource "google_project_iam_binding" "fail_app_engine" {
  project = "clinic"
  role    = "roles/storage.objectViewer"
  members = ["group:staff@clinic.example", "serviceAccount:clinic@appspot.gserviceaccount.com"]
}

data "google_compute_default_service_account" "shared" {}

resource "google_folder_iam_member" "fail_text_with_reference" {
  folder = "folders/1"
  role   = "roles/browser"
  member = "serviceAccount:${data.google_compute_default_service_account.shared.email}"
}

variable "host" {}

resource "google_project_iam_member" "fail_of_some_project" {
  project = "clinic"
  role    = "roles/browser"
  member  = "serviceAccount:${var.host}@appspot.gserviceaccount.com"
}

resource "google_project_iam_member" "pass_some_group" {
  project = "clinic"
  role    = "roles/browser"
  member  = "group:${var.host}"
}

resource "google_project_iam_member" "unknown_some_account" {
  project = "clinic"
  role    = "roles/browser"
  member  = "serviceAccount:${var.host}"
}
