resource "google_container_node_pool" "pass_default" {
  name       = "records"
  cluster    = "records"
  node_count = 1
}

resource "google_container_node_pool" "pass_shut" {
  name       = "records"
  cluster    = "records"
  node_count = 1
  node_config {
    metadata = {
      disable-legacy-endpoints = true
    }
  }
}

resource "google_container_node_pool" "fail_open" {
  name       = "records"
  cluster    = "records"
  node_count = 1
  node_config {
    metadata = {
      disable-legacy-endpoints = false
    }
  }
}

resource "google_container_cluster" "pass_cluster" {
  name               = "records"
  location           = "us-central1"
  initial_node_count = 1
}

resource "google_container_cluster" "fail_cluster" {
  name               = "records"
  location           = "us-central1"
  initial_node_count = 1
  node_config {
    metadata = {
      disable-legacy-endpoints = "false"
    }
  }
}
