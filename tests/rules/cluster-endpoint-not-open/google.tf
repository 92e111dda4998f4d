resource "google_container_cluster" "pass_office" {
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

resource "google_container_cluster" "pass_private" {
  name               = "records"
  location           = "us-central1"
  initial_node_count = 1
  private_cluster_config {
    enable_private_nodes    = true
    enable_private_endpoint = true
    master_ipv4_cidr_block  = "10.0.0.0/28"
  }
}

resource "google_container_cluster" "pass_nobody" {
  name               = "records"
  location           = "us-central1"
  initial_node_count = 1
  master_authorized_networks_config {}
}

resource "google_container_cluster" "fail_world" {
  name               = "records"
  location           = "us-central1"
  initial_node_count = 1
  master_authorized_networks_config {
    cidr_blocks {
      cidr_block   = "0.0.0.0/0"
      display_name = "office"
    }
  }
}

resource "google_container_cluster" "fail_default" {
  name               = "records"
  location           = "us-central1"
  initial_node_count = 1
}
