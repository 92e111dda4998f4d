resource "google_notebooks_instance" "pass_key" {
  name         = "records"
  location     = "us-central1-a"
  machine_type = "e2-medium"
  vm_image {
    project      = "deeplearning-platform-release"
    image_family = "tf-latest-cpu"
  }
  disk_encryption = "CMEK"
  kms_key         = "projects/clinic/locations/us-central1/keyRings/records/cryptoKeys/records"
}

resource "google_notebooks_instance" "fail_default" {
  name         = "records"
  location     = "us-central1-a"
  machine_type = "e2-medium"
  vm_image {
    project      = "deeplearning-platform-release"
    image_family = "tf-latest-cpu"
  }
}

resource "google_notebooks_runtime" "pass_key" {
  name     = "records"
  location = "us-central1"
  virtual_machine {
    virtual_machine_config {
      machine_type = "n1-standard-4"
      data_disk {
        initialize_params {
          disk_size_gb = 100
        }
      }
      encryption_config {
        kms_key = "projects/clinic/locations/us-central1/keyRings/records/cryptoKeys/records"
      }
    }
  }
}

resource "google_notebooks_runtime" "fail_default" {
  name     = "records"
  location = "us-central1"
  virtual_machine {
    virtual_machine_config {
      machine_type = "n1-standard-4"
      data_disk {
        initialize_params {
          disk_size_gb = 100
        }
      }
    }
  }
}

resource "google_workbench_instance" "pass_key" {
  name     = "records"
  location = "us-central1-a"
  gce_setup {
    machine_type = "e2-standard-4"
    boot_disk {
      disk_encryption = "CMEK"
      kms_key         = "projects/clinic/locations/us-central1/keyRings/records/cryptoKeys/records"
    }
    data_disks {
      disk_encryption = "CMEK"
      kms_key         = "projects/clinic/locations/us-central1/keyRings/records/cryptoKeys/records"
    }
  }
}

resource "google_workbench_instance" "fail_default" {
  name     = "records"
  location = "us-central1-a"
  gce_setup {
    machine_type = "e2-standard-4"
  }
}

resource "google_workbench_instance" "fail_data" {
  name     = "records"
  location = "us-central1-a"
  gce_setup {
    machine_type = "e2-standard-4"
    boot_disk {
      disk_encryption = "CMEK"
      kms_key         = "projects/clinic/locations/us-central1/keyRings/records/cryptoKeys/records"
    }
    data_disks {
      disk_encryption = "GMEK"
    }
  }
}
