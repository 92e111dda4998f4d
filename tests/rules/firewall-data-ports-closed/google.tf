resource "google_compute_firewall" "pass_inside" {
  name          = "inside-records"
  network       = "clinic"
  source_ranges = ["10.0.0.0/8"]
  allow {
    protocol = "tcp"
    ports    = ["5432"]
  }
}

resource "google_compute_firewall" "fail_range" {
  name          = "range-records"
  network       = "clinic"
  source_ranges = ["0.0.0.0/0"]
  allow {
    protocol = "tcp"
    ports    = ["3000-6000"]
  }
}
