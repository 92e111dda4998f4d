resource "google_container_cluster" "pass_on" {
  name                        = "records"
  location                    = "us-central1"
  initial_node_count          = 1
  enable_intranode_visibility = true
}

resource "google_container_cluster" "fail_default" {
  name               = "records"
  location           = "us-central1"
  initial_node_count = 1
}
