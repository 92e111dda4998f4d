resource "google_compute_firewall" "pass_office" {
  name          = "pass-office"
  network       = "clinic"
  source_ranges = ["203.0.113.0/24"]

  allow {
    protocol = "udp"
    ports    = ["53"]
  }
}

resource "google_compute_firewall" "pass_tcp" {
  name          = "pass-tcp"
  network       = "clinic"
  source_ranges = ["0.0.0.0/0"]

  allow {
    protocol = "tcp"
    ports    = ["22"]
  }
}

resource "google_compute_firewall" "fail_world" {
  name          = "fail-world"
  network       = "clinic"
  source_ranges = ["0.0.0.0/0"]

  allow {
    protocol = "udp"
    ports    = ["53"]
  }
}
