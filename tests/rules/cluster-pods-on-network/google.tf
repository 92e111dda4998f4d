resource "google_container_cluster" "pass_policy" {
  name               = "records"
  location           = "us-central1"
  initial_node_count = 1
  ip_allocation_policy {}
}

resource "google_container_cluster" "pass_mode" {
  name               = "records"
  location           = "us-central1"
  initial_node_count = 1
  networking_mode    = "VPC_NATIVE"
}

resource "google_container_cluster" "fail_default" {
  name               = "records"
  location           = "us-central1"
  initial_node_count = 1
}

resource "google_container_cluster" "fail_routes" {
  name               = "records"
  location           = "us-central1"
  initial_node_count = 1
  networking_mode    = "ROUTES"
}
