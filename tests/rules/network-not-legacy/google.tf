resource "google_compute_network" "pass_custom" {
  name                    = "clinic"
  auto_create_subnetworks = false
}

resource "google_compute_network" "pass_auto" {
  name = "clinic"
}

resource "google_compute_network" "fail_legacy" {
  name       = "clinic"
  ipv4_range = "10.0.0.0/16"
}

resource "google_project" "pass_project" {
  name       = "clinic"
  project_id = "clinic-records"
}

resource "google_project" "fail_project" {
  name       = "clinic"
  project_id = "clinic-legacy"
}

resource "google_compute_network" "fail_in_project" {
  name       = "clinic"
  project    = google_project.fail_project.project_id
  ipv4_range = "10.0.0.0/16"
}
