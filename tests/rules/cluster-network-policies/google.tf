resource "google_container_cluster" "pass_on" {
  name               = "records"
  location           = "us-central1"
  initial_node_count = 1
  network_policy {
    enabled = true
  }
}

resource "google_container_cluster" "pass_dataplane" {
  name               = "records"
  location           = "us-central1"
  initial_node_count = 1
  datapath_provider  = "ADVANCED_DATAPATH"
}

resource "google_container_cluster" "fail_default" {
  name               = "records"
  location           = "us-central1"
  initial_node_count = 1
}

resource "google_container_cluster" "fail_off" {
  name               = "records"
  location           = "us-central1"
  initial_node_count = 1
  network_policy {
    enabled = false
  }
}
