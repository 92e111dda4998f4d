resource "google_compute_instance" "pass_key" {
  name         = "records"
  machine_type = "e2-small"
  zone         = "us-central1-a"
  boot_disk {
    initialize_params {
      image = "debian-cloud/debian-12"
    }
    kms_key_self_link = "projects/clinic/locations/us-central1/keyRings/records/cryptoKeys/records"
  }
  network_interface {
    network = "clinic"
  }
}

resource "google_compute_instance" "fail_default" {
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
}

resource "google_compute_instance" "fail_second" {
  name         = "records"
  machine_type = "e2-small"
  zone         = "us-central1-a"
  boot_disk {
    initialize_params {
      image = "debian-cloud/debian-12"
    }
    kms_key_self_link = "projects/clinic/locations/us-central1/keyRings/records/cryptoKeys/records"
  }
  network_interface {
    network = "clinic"
  }
  attached_disk {
    source = "archive"
  }
}

resource "google_compute_instance_template" "pass_template" {
  name         = "records"
  machine_type = "e2-small"
  disk {
    source_image = "debian-cloud/debian-12"
    disk_encryption_key {
      kms_key_self_link = "projects/clinic/locations/us-central1/keyRings/records/cryptoKeys/records"
    }
  }
  network_interface {
    network = "clinic"
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
}
