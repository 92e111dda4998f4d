resource "google_compute_firewall" "pass_office" {
  name          = "pass-office"
  network       = "clinic"
  source_ranges = ["203.0.113.0/24"]

  allow {
    protocol = "tcp"
    ports    = ["22"]
  }
}

resource "google_compute_firewall" "fail_https" {
  name          = "fail-https"
  network       = "clinic"
  source_ranges = ["0.0.0.0/0"]

  allow {
    protocol = "tcp"
    ports    = ["443"]
  }
}

resource "google_compute_firewall" "fail_ping" {
  name          = "fail-ping"
  network       = "clinic"
  source_ranges = ["0.0.0.0/0"]

  allow {
    protocol = "icmp"
  }
}

resource "google_compute_firewall" "pass_tags" {
  name        = "pass-tags"
  network     = "clinic"
  source_tags = ["web"]

  allow {
    protocol = "tcp"
    ports    = ["22"]
  }
}

resource "google_compute_firewall" "pass_deny" {
  name          = "deny"
  network       = "clinic"
  source_ranges = ["0.0.0.0/0"]
  deny {
    protocol = "all"
  }
}

resource "google_compute_firewall" "pass_disabled" {
  name          = "disabled"
  network       = "clinic"
  disabled      = true
  source_ranges = ["0.0.0.0/0"]
  allow {
    protocol = "all"
  }
}
