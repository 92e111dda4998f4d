resource "google_compute_network" "pass_custom" {
  name                    = "clinic"
  auto_create_subnetworks = false
}

resource "google_compute_network" "pass_auto" {
  name = "clinic"
}

resource "google_compute_network" "fail_legacy" {
  name       = "clinic"
  ipv4_range = "10.0.0.0/16"
}
