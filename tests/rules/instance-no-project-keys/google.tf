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

resource "google_compute_instance" "pass_blocked" {
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
    block-project-ssh-keys = true
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

resource "google_compute_instance_template" "pass_template" {
  name         = "records"
  machine_type = "e2-small"
  disk {
    source_image = "debian-cloud/debian-12"
  }
  network_interface {
    network = "clinic"
  }
  metadata = {
    block-project-ssh-keys = "TRUE"
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
    block-project-ssh-keys = "FALSE"
  }
}

resource "google_compute_instance_from_template" "fail_from_template" {
  name                     = "records"
  zone                     = "us-central1-a"
  source_instance_template = google_compute_instance_template.shared.self_link_unique
}

# Maps were written as blocks until Terraform 0.11.
resource "google_compute_instance" "pass_metadata_block" {
  name         = "pass-metadata-block"
  machine_type = "e2-small"
  zone         = "us-central1-a"
  metadata {
    block-project-ssh-keys = "TRUE"
  }
}
