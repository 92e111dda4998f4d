resource "google_container_cluster" "pass_default" {
  name               = "records"
  location           = "us-central1"
  initial_node_count = 1
}

resource "google_container_cluster" "pass_off" {
  name               = "records"
  location           = "us-central1"
  initial_node_count = 1
  master_auth {
    client_certificate_config {
      issue_client_certificate = false
    }
  }
}

resource "google_container_cluster" "fail_certificate" {
  name               = "records"
  location           = "us-central1"
  initial_node_count = 1
  master_auth {
    client_certificate_config {
      issue_client_certificate = true
    }
  }
}

resource "google_container_cluster" "fail_password" {
  name               = "records"
  location           = "us-central1"
  initial_node_count = 1
  master_auth {
    username = "admin"
    password = "example-only-password-1"
  }
}
