resource "google_container_cluster" "pass_cluster" {
  name               = "records"
  location           = "us-central1"
  initial_node_count = 1
  node_config {
    workload_metadata_config {
      mode = "GKE_METADATA"
    }
  }
}

resource "google_container_cluster" "fail_cluster" {
  name               = "records"
  location           = "us-central1"
  initial_node_count = 1
}

resource "google_container_node_pool" "pass_pool" {
  name       = "records"
  cluster    = "records"
  node_count = 1
  node_config {
    workload_metadata_config {
      mode = "GKE_METADATA"
    }
  }
}

resource "google_container_node_pool" "fail_pool" {
  name       = "records"
  cluster    = "records"
  node_count = 1
}

resource "google_container_node_pool" "pass_old" {
  name       = "records"
  cluster    = "records"
  node_count = 1
  node_config {
    workload_metadata_config {
      node_metadata = "SECURE"
    }
  }
}

resource "google_container_node_pool" "fail_exposed" {
  name       = "records"
  cluster    = "records"
  node_count = 1
  node_config {
    workload_metadata_config {
      node_metadata = "EXPOSE"
    }
  }
}
