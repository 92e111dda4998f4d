resource "google_container_cluster" "pass_listed" {
  name               = "records"
  location           = "us-central1"
  initial_node_count = 1
  master_authorized_networks_config {
    cidr_blocks {
      cidr_block   = "198.51.100.0/24"
      display_name = "office"
    }
  }
}

resource "google_container_cluster" "fail_default" {
  name               = "records"
  location           = "us-central1"
  initial_node_count = 1
}
