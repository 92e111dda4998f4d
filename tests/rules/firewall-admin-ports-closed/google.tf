variable "unknown" {}

resource "google_compute_firewall" "pass_proxy" {
  name          = "proxy-records"
  network       = "clinic"
  source_ranges = ["35.235.240.0/20"]
  allow {
    protocol = "tcp"
    ports    = ["22"]
  }
}

resource "google_compute_firewall" "fail_ssh" {
  name          = "ssh-records"
  network       = "clinic"
  source_ranges = ["0.0.0.0/0"]
  allow {
    protocol = "tcp"
    ports    = ["22"]
  }
}

resource "google_compute_firewall" "fail_no_ports" {
  name          = "no-ports-records"
  network       = "clinic"
  source_ranges = ["::/0"]
  allow {
    protocol = "tcp"
  }
}

resource "google_compute_firewall" "pass_disabled" {
  name          = "disabled-records"
  network       = "clinic"
  source_ranges = ["0.0.0.0/0"]
  disabled      = true
  allow {
    protocol = "tcp"
    ports    = ["22"]
  }
}

resource "google_compute_firewall" "na_egress" {
  name          = "egress-records"
  network       = "clinic"
  source_ranges = ["0.0.0.0/0"]
  direction     = "EGRESS"
  allow {
    protocol = "tcp"
    ports    = ["22"]
  }
}

resource "google_compute_firewall" "unknown_source" {
  name          = "source-records"
  network       = "clinic"
  source_ranges = [var.unknown]
  allow {
    protocol = "tcp"
    ports    = ["22"]
  }
}
