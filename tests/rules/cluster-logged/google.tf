resource "google_container_cluster" "pass_default" {
  name               = "records"
  location           = "us-central1"
  initial_node_count = 1
}

resource "google_container_cluster" "fail_none" {
  name               = "records"
  location           = "us-central1"
  initial_node_count = 1
  logging_service    = "none"
}

resource "google_container_cluster" "fail_empty" {
  name               = "records"
  location           = "us-central1"
  initial_node_count = 1
  logging_config {
    enable_components = []
  }
}
