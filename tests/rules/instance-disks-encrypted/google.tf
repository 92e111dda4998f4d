resource "google_compute_instance" "pass_always" {
  name         = "always-records"
  machine_type = "e2-small"
  zone         = "us-central1-a"
  boot_disk {
    initialize_params {
      image = "debian-cloud/debian-12"
    }
  }
}
