resource "google_notebooks_instance" "pass_off" {
  name         = "records"
  location     = "us-central1-a"
  machine_type = "e2-medium"
  vm_image {
    project      = "deeplearning-platform-release"
    image_family = "tf-latest-cpu"
  }
  no_public_ip = true
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

resource "google_notebooks_runtime" "pass_off" {
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
      internal_ip_only = true
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

resource "google_workbench_instance" "pass_off" {
  name     = "records"
  location = "us-central1-a"
  gce_setup {
    machine_type      = "e2-standard-4"
    disable_public_ip = true
  }
}

resource "google_workbench_instance" "fail_default" {
  name     = "records"
  location = "us-central1-a"
  gce_setup {
    machine_type = "e2-standard-4"
  }
}
