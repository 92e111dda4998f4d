resource "google_compute_instance" "pass_own" {
  name         = "records"
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
  service_account {
    email  = "records@clinic.iam.gserviceaccount.com"
    scopes = ["cloud-platform"]
  }
}

resource "google_compute_instance" "pass_limited" {
  name         = "records"
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
  service_account {
    scopes = ["storage-ro"]
  }
}

resource "google_compute_instance" "fail_all" {
  name         = "records"
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
  service_account {
    scopes = ["https://www.googleapis.com/auth/cloud-platform"]
  }
}

resource "google_compute_instance_template" "fail_template" {
  name         = "records"
  machine_type = "e2-small"
  disk {
    source_image = "debian-cloud/debian-12"
  }
  network_interface {
    network = "clinic"
  }
  service_account {
    scopes = ["cloud-platform"]
  }
}

resource "google_compute_instance_template" "pass_template" {
  name         = "records"
  machine_type = "e2-small"
  disk {
    source_image = "debian-cloud/debian-12"
  }
  network_interface {
    network = "clinic"
  }
}
