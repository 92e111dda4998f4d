resource "google_container_cluster" "pass_regular" {
  name               = "records"
  location           = "us-central1"
  initial_node_count = 1
  release_channel {
    channel = "REGULAR"
  }
}

resource "google_container_cluster" "fail_default" {
  name               = "records"
  location           = "us-central1"
  initial_node_count = 1
}

resource "google_container_cluster" "fail_unspecified" {
  name               = "records"
  location           = "us-central1"
  initial_node_count = 1
  release_channel {
    channel = "UNSPECIFIED"
  }
}
