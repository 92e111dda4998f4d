variable "unknown" {}

resource "google_compute_project_metadata" "pass_project" {
  metadata = {
    enable-oslogin = "TRUE"
  }
}

resource "google_compute_project_metadata" "fail_project" {
  metadata = {
    owner = "clinic"
  }
}

resource "google_compute_project_metadata" "fail_off" {
  metadata = {
    enable-oslogin = "FALSE"
  }
}

resource "google_compute_project_metadata_item" "pass_item" {
  key   = "enable-oslogin"
  value = "TRUE"
}

resource "google_compute_project_metadata_item" "na_item" {
  key   = "owner"
  value = "clinic"
}

resource "google_compute_instance" "pass_inherits" {
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

resource "google_compute_instance" "fail_override" {
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
  metadata = {
    enable-oslogin = "FALSE"
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
  metadata = {
    enable-oslogin = false
  }
}

resource "google_compute_instance" "unknown_metadata" {
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
  metadata = var.unknown
}
