variable "unknown" {}

resource "google_compute_firewall" "pass_own" {
  name          = "portal"
  network       = "clinic"
  source_ranges = ["0.0.0.0/0"]

  allow {
    protocol = "tcp"
    ports    = ["22"]
  }
}

resource "google_compute_firewall" "fail_default" {
  name          = "default-allow-ssh"
  network       = "clinic"
  source_ranges = ["0.0.0.0/0"]

  allow {
    protocol = "tcp"
    ports    = ["22"]
  }
}

resource "google_compute_firewall" "unknown_name" {
  name        = var.unknown
  network     = "clinic"
  source_tags = ["web"]
  allow {
    protocol = "tcp"
  }
}
