resource "google_compute_firewall" "pass_web" {
  name          = "web-records"
  network       = "clinic"
  source_ranges = ["0.0.0.0/0"]
  allow {
    protocol = "tcp"
    ports    = ["443"]
  }
}

resource "google_compute_firewall" "fail_all" {
  name          = "all-records"
  network       = "clinic"
  source_ranges = ["0.0.0.0/0"]
  allow {
    protocol = "all"
  }
}
