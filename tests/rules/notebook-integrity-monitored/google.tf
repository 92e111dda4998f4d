resource "google_notebooks_instance" "pass_default" {
  name         = "records"
  location     = "us-central1-a"
  machine_type = "e2-medium"
  vm_image {
    project      = "deeplearning-platform-release"
    image_family = "tf-latest-cpu"
  }
}

resource "google_notebooks_instance" "pass_on" {
  name         = "records"
  location     = "us-central1-a"
  machine_type = "e2-medium"
  vm_image {
    project      = "deeplearning-platform-release"
    image_family = "tf-latest-cpu"
  }
  shielded_instance_config {
    enable_integrity_monitoring = true
  }
}

resource "google_notebooks_instance" "fail_off" {
  name         = "records"
  location     = "us-central1-a"
  machine_type = "e2-medium"
  vm_image {
    project      = "deeplearning-platform-release"
    image_family = "tf-latest-cpu"
  }
  shielded_instance_config {
    enable_integrity_monitoring = false
  }
}
