resource "google_container_node_pool" "pass_key" {
  name       = "records"
  cluster    = "records"
  node_count = 1
  node_config {
    boot_disk_kms_key = "projects/clinic/locations/us-central1/keyRings/records/cryptoKeys/records"
  }
}

resource "google_container_node_pool" "fail_default" {
  name       = "records"
  cluster    = "records"
  node_count = 1
}
