variable "unknown" {}

resource "google_compute_firewall" "pass_named" {
  name          = "pass-named"
  network       = "clinic"
  source_ranges = ["0.0.0.0/0"]

  allow {
    protocol = "tcp"
    ports    = ["22"]
  }
}

resource "google_compute_firewall" "pass_ping" {
  name          = "pass-ping"
  network       = "clinic"
  source_ranges = ["0.0.0.0/0"]

  allow {
    protocol = "icmp"
  }
}

resource "google_compute_firewall" "fail_tcp" {
  name        = "fail-tcp"
  network     = "clinic"
  source_tags = ["web"]

  allow {
    protocol = "tcp"
  }
}

resource "google_compute_firewall" "fail_all" {
  name          = "fail-all"
  network       = "clinic"
  source_ranges = ["0.0.0.0/0"]

  allow {
    protocol = "all"
  }
}

resource "google_compute_firewall" "fail_range" {
  name          = "fail-range"
  network       = "clinic"
  source_ranges = ["0.0.0.0/0"]

  allow {
    protocol = "tcp"
    ports    = ["0-65535"]
  }
}

resource "google_compute_firewall" "unknown_ports" {
  name          = "unknown-ports"
  network       = "clinic"
  source_ranges = ["0.0.0.0/0"]

  allow {
    protocol = "tcp"
    ports    = var.unknown
  }
}
