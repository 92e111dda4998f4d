resource "google_container_node_pool" "pass_on" {
  name       = "records"
  cluster    = "records"
  node_count = 1
  management {
    auto_upgrade = true
  }
}

resource "google_container_node_pool" "pass_default" {
  name       = "records"
  cluster    = "records"
  node_count = 1
}

resource "google_container_node_pool" "fail_off" {
  name       = "records"
  cluster    = "records"
  node_count = 1
  management {
    auto_upgrade = false
  }
}
