resource "google_container_cluster" "pass_default" {
  name               = "records"
  location           = "us-central1"
  initial_node_count = 1
}

resource "google_container_cluster" "fail_legacy" {
  name               = "records"
  location           = "us-central1"
  initial_node_count = 1
  enable_legacy_abac = true
}
