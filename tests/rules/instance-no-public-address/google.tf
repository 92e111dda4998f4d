resource "google_compute_instance" "pass_inside" {
  name         = "inside-records"
  machine_type = "e2-small"
  zone         = "us-central1-a"
  boot_disk {
    initialize_params {
      image = "debian-cloud/debian-12"
    }
  }
  network_interface {
    network = "clinic"
  }
}

resource "google_compute_instance" "fail_address" {
  name         = "address-records"
  machine_type = "e2-small"
  zone         = "us-central1-a"
  boot_disk {
    initialize_params {
      image = "debian-cloud/debian-12"
    }
  }
  network_interface {
    network = "clinic"
    access_config {}
  }
}
