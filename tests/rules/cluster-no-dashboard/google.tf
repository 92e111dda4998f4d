resource "google_container_cluster" "pass_none" {
  name               = "records"
  location           = "us-central1"
  initial_node_count = 1
}

resource "google_container_cluster" "fail_on" {
  name               = "records"
  location           = "us-central1"
  initial_node_count = 1
  addons_config {
    kubernetes_dashboard {
      disabled = false
    }
  }
}
