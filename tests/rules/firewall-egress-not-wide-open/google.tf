variable "unknown" {}

resource "google_compute_firewall" "pass_https" {
  name               = "pass-https"
  network            = "clinic"
  destination_ranges = ["0.0.0.0/0"]
  direction          = "EGRESS"
  allow {
    protocol = "tcp"
    ports    = ["443"]
  }
}

resource "google_compute_firewall" "pass_office" {
  name               = "pass-office"
  network            = "clinic"
  destination_ranges = ["203.0.113.0/24"]
  direction          = "EGRESS"
  allow {
    protocol = "all"
  }
}

resource "google_compute_firewall" "fail_all" {
  name               = "fail-all"
  network            = "clinic"
  destination_ranges = ["0.0.0.0/0"]
  direction          = "EGRESS"
  allow {
    protocol = "all"
  }
}

resource "google_compute_firewall" "unknown_range" {
  name               = "unknown-range"
  network            = "clinic"
  destination_ranges = [var.unknown]
  direction          = "EGRESS"
  allow {
    protocol = "all"
  }
}

resource "google_compute_firewall" "na_in" {
  name          = "na-in"
  network       = "clinic"
  source_ranges = ["0.0.0.0/0"]
  direction     = "INGRESS"
  allow {
    protocol = "all"
  }
}
