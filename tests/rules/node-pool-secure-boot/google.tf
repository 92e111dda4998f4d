resource "google_container_cluster" "pass_cluster" {
  name               = "records"
  location           = "us-central1"
  initial_node_count = 1
  node_config {
    shielded_instance_config {
      enable_secure_boot = true
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
    shielded_instance_config {
      enable_secure_boot = true
    }
  }
}

resource "google_container_node_pool" "fail_pool" {
  name       = "records"
  cluster    = "records"
  node_count = 1
}

resource "google_container_cluster" "na_removed" {
  name                     = "records"
  location                 = "us-central1"
  initial_node_count       = 1
  remove_default_node_pool = true
}

resource "google_container_cluster" "na_autopilot" {
  name               = "records"
  location           = "us-central1"
  initial_node_count = 1
  enable_autopilot   = true
}

resource "google_container_node_pool" "fail_off" {
  name       = "records"
  cluster    = "records"
  node_count = 1
  node_config {
    shielded_instance_config {
      enable_secure_boot = false
    }
  }
}
