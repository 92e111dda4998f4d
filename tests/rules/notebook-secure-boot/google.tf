resource "google_notebooks_instance" "pass_on" {
  name         = "records"
  location     = "us-central1-a"
  machine_type = "e2-medium"
  vm_image {
    project      = "deeplearning-platform-release"
    image_family = "tf-latest-cpu"
  }
  shielded_instance_config {
    enable_secure_boot = true
  }
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

resource "google_notebooks_instance" "fail_no_tpm" {
  name         = "records"
  location     = "us-central1-a"
  machine_type = "e2-medium"
  vm_image {
    project      = "deeplearning-platform-release"
    image_family = "tf-latest-cpu"
  }
  shielded_instance_config {
    enable_secure_boot = true
    enable_vtpm        = false
  }
}
