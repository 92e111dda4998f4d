resource "google_project" "pass_enabled" {
  name       = "pass-enabled"
  project_id = "pass-enabled"
}

resource "google_project" "fail_other" {
  name       = "fail-other"
  project_id = "fail-other"
}

resource "google_project" "na_elsewhere" {
  name       = "na-elsewhere"
  project_id = "na-elsewhere"
}

resource "google_project_service" "inventory" {
  project = google_project.pass_enabled.project_id
  service = "cloudasset.googleapis.com"
}

resource "google_project_service" "other" {
  project = google_project.fail_other.project_id
  service = "compute.googleapis.com"
}
