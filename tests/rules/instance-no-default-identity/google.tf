variable "unknown" {}

resource "google_compute_instance_template" "shared" {
  name         = "shared"
  machine_type = "e2-small"
  disk {
    source_image = "debian-cloud/debian-12"
  }
  network_interface {
    network = "clinic"
  }
}

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

resource "google_compute_instance" "pass_none" {
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
  service_account {
    scopes = ["cloud-platform"]
  }
}

resource "google_compute_instance" "fail_named" {
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
    email  = "123456789012-compute@developer.gserviceaccount.com"
    scopes = ["storage-ro"]
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
    scopes = ["storage-ro"]
  }
}

resource "google_compute_instance_from_template" "pass_from_template" {
  name                     = "records"
  zone                     = "us-central1-a"
  source_instance_template = google_compute_instance_template.shared.self_link_unique
}

resource "google_compute_instance" "unknown_variable" {
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
    email  = var.unknown
    scopes = ["storage-ro"]
  }
}

data "google_compute_default_service_account" "shared" {}

resource "google_compute_instance" "fail_default_by_reference" {
  name         = "fail-default-by-reference"
  machine_type = "e2-medium"
  service_account {
    email  = data.google_compute_default_service_account.shared.email
    scopes = ["cloud-platform"]
  }
}

data "google_project" "clinic" {}

resource "google_compute_instance" "fail_default_by_number" {
  name         = "fail-default-by-number"
  machine_type = "e2-medium"
  service_account {
    email  = "${data.google_project.clinic.number}-compute@developer.gserviceaccount.com"
    scopes = ["cloud-platform"]
  }
}
