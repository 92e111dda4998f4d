resource "google_container_cluster" "pass_policy" {
  name               = "records"
  location           = "us-central1"
  initial_node_count = 1
  binary_authorization {
    evaluation_mode = "PROJECT_SINGLETON_POLICY_ENFORCE"
  }
}

resource "google_container_cluster" "pass_old" {
  name                        = "records"
  location                    = "us-central1"
  initial_node_count          = 1
  enable_binary_authorization = true
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
  binary_authorization {
    evaluation_mode = "DISABLED"
  }
}
