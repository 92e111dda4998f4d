variable "unknown" {}

resource "google_project" "pass_assets" {
  name       = "pass_assets"
  project_id = "pass-assets"
  org_id     = "1"
}

resource "google_project_service" "a" {
  project = google_project.pass_assets.project_id
  service = "cloudasset.googleapis.com"
}

resource "google_project_service" "b" {
  project = google_project.pass_assets.project_id
  service = "storage.googleapis.com"
}

resource "google_project" "fail_no_assets" {
  name       = "fail_no_assets"
  project_id = "fail-no-assets"
  org_id     = "1"
}

resource "google_project_service" "c" {
  project = google_project.fail_no_assets.project_id
  service = "storage.googleapis.com"
}

resource "google_project" "unknown_service" {
  name       = "unknown_service"
  project_id = "unknown-service"
  org_id     = "1"
}

resource "google_project_service" "d" {
  project = google_project.unknown_service.project_id
  service = var.unknown
}

resource "google_project" "na_no_services" {
  name       = "na_no_services"
  project_id = "na-no-services"
  org_id     = "1"
}
