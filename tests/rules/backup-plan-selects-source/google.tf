resource "google_compute_disk" "pass_attached" {
  name = "pass-attached"
  zone = "us-east1-b"
}

resource "google_compute_disk" "fail_none" {
  name = "fail-none"
  zone = "us-east1-b"
}

resource "google_compute_disk_resource_policy_attachment" "attached" {
  name = "daily"
  disk = google_compute_disk.pass_attached.name
  zone = "us-east1-b"
}

resource "google_compute_instance" "pass_planned" {
  name         = "pass-planned"
  machine_type = "e2-small"
  zone         = "us-east1-b"
  network_interface {
    network = "default"
  }
  boot_disk {
    initialize_params {
      image = "debian-cloud/debian-12"
    }
  }
}

resource "google_compute_instance" "pass_disk" {
  name         = "pass-disk"
  machine_type = "e2-small"
  zone         = "us-east1-b"
  network_interface {
    network = "default"
  }
  boot_disk {
    source = google_compute_disk.pass_attached.id
  }
}

resource "google_compute_instance" "fail_machine" {
  name         = "fail-machine"
  machine_type = "e2-small"
  zone         = "us-east1-b"
  network_interface {
    network = "default"
  }
  boot_disk {
    initialize_params {
      image = "debian-cloud/debian-12"
    }
  }
}

resource "google_backup_dr_backup_plan_association" "planned" {
  location                   = "us-east1"
  backup_plan_association_id = "records"
  resource                   = google_compute_instance.pass_planned.id
  resource_type              = "compute.googleapis.com/Instance"
  backup_plan                = "plan"
}
