resource "google_compute_network" "pass_guarded" {
  name                    = "pass-guarded"
  auto_create_subnetworks = false
}

resource "google_compute_firewall" "portal" {
  name        = "portal"
  network     = google_compute_network.pass_guarded.name
  source_tags = ["web"]

  allow {
    protocol = "tcp"
    ports    = ["22"]
  }
}

resource "google_compute_network" "fail_open" {
  name                    = "fail-open"
  auto_create_subnetworks = false
}
