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

resource "google_compute_instance_template" "fail_template" {
  name         = "records"
  machine_type = "e2-small"
  disk {
    source_image = "debian-cloud/debian-12"
  }
  network_interface {
    network = "clinic"
    access_config {}
  }
}

resource "google_compute_instance_from_template" "pass_from_template" {
  name                     = "records"
  zone                     = "us-central1-a"
  source_instance_template = google_compute_instance_template.shared.self_link_unique
}

resource "google_compute_instance_from_template" "fail_from_template" {
  name                     = "records"
  zone                     = "us-central1-a"
  source_instance_template = google_compute_instance_template.shared.self_link_unique
  network_interface {
    network = "clinic"
    access_config {}
  }
}

resource "google_tpu_v2_vm" "pass_tpu" {
  name            = "records"
  zone            = "us-central1-c"
  runtime_version = "tpu-vm-tf-2.13.0"
  network_config {
    enable_external_ips = false
  }
}

resource "google_tpu_v2_vm" "fail_tpu" {
  name            = "records"
  zone            = "us-central1-c"
  runtime_version = "tpu-vm-tf-2.13.0"
  network_config {
    enable_external_ips = true
  }
}
