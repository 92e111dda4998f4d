variable "unknown" {}

resource "google_container_cluster" "pass_cluster" {
  name               = "records"
  location           = "us-central1"
  initial_node_count = 1
  node_config {
    service_account = "nodes@clinic.iam.gserviceaccount.com"
  }
}

resource "google_container_cluster" "fail_cluster" {
  name               = "records"
  location           = "us-central1"
  initial_node_count = 1
}

resource "google_container_node_pool" "pass_pool" {
  name       = "records"
  cluster    = "records"
  node_count = 1
  node_config {
    service_account = "nodes@clinic.iam.gserviceaccount.com"
  }
}

resource "google_container_node_pool" "fail_pool" {
  name       = "records"
  cluster    = "records"
  node_count = 1
}

resource "google_container_node_pool" "fail_default" {
  name       = "records"
  cluster    = "records"
  node_count = 1
  node_config {
    service_account = "default"
  }
}

resource "google_container_node_pool" "unknown_variable" {
  name       = "records"
  cluster    = "records"
  node_count = 1
  node_config {
    service_account = var.unknown
  }
}

data "google_compute_default_service_account" "shared" {}

resource "google_container_node_pool" "fail_default_by_reference" {
  name    = "fail-default-by-reference"
  cluster = "clinic"
  node_config {
    service_account = data.google_compute_default_service_account.shared.email
  }
}

resource "google_project_default_service_accounts" "kept" {
  project = "clinic"
  action  = "DEPRIVILEGE"
}

resource "google_container_node_pool" "fail_default_accounts" {
  name       = "records"
  cluster    = "records"
  node_count = 1
  node_config {
    service_account = google_project_default_service_accounts.kept.id
  }
}
