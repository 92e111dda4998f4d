resource "google_container_cluster" "pass_groups" {
  name               = "records"
  location           = "us-central1"
  initial_node_count = 1
  authenticator_groups_config {
    security_group = "gke-security-groups@clinic.example"
  }
}

resource "google_container_cluster" "fail_none" {
  name               = "records"
  location           = "us-central1"
  initial_node_count = 1
}
