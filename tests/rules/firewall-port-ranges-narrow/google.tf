resource "google_compute_firewall" "pass_named" {
  name          = "pass-named"
  network       = "clinic"
  source_ranges = ["0.0.0.0/0"]

  allow {
    protocol = "tcp"
    ports    = ["80", "443", "8000-8010"]
  }
}

resource "google_compute_firewall" "fail_range" {
  name        = "fail-range"
  network     = "clinic"
  source_tags = ["web"]

  allow {
    protocol = "tcp"
    ports    = ["80", "1000-2000"]
  }
}

resource "google_compute_firewall" "fail_all" {
  name          = "fail-all"
  network       = "clinic"
  source_ranges = ["0.0.0.0/0"]

  allow {
    protocol = "tcp"
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
