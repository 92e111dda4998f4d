resource "google_compute_firewall" "pass_https" {
  name          = "pass-https"
  network       = "clinic"
  source_ranges = ["0.0.0.0/0"]

  allow {
    protocol = "tcp"
    ports    = ["443"]
  }
}

resource "google_compute_firewall" "fail_http" {
  name          = "fail-http"
  network       = "clinic"
  source_ranges = ["0.0.0.0/0"]

  allow {
    protocol = "tcp"
    ports    = ["80", "443"]
  }
}
