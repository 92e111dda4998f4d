resource "google_compute_instance" "pass_plain" {
  name                    = "portal"
  machine_type            = "e2-medium"
  zone                    = "us-central1-a"
  metadata_startup_script = "apt-get install -y nginx"
}

resource "google_compute_instance" "fail_script" {
  name                    = "portal"
  machine_type            = "e2-medium"
  zone                    = "us-central1-a"
  metadata_startup_script = "export DB_PASSWORD=correct-horse-battery"
}

resource "google_compute_instance_template" "fail_metadata" {
  machine_type = "e2-medium"
  metadata = {
    startup-script = "export DB_PASSWORD=correct-horse-battery"
  }
}
