resource "google_container_node_pool" "pass_default" {
  name       = "records"
  cluster    = "records"
  node_count = 1
}

resource "google_container_node_pool" "pass_cos" {
  name       = "records"
  cluster    = "records"
  node_count = 1
  node_config {
    image_type = "cos_containerd"
  }
}

resource "google_container_node_pool" "fail_ubuntu" {
  name       = "records"
  cluster    = "records"
  node_count = 1
  node_config {
    image_type = "UBUNTU_CONTAINERD"
  }
}
