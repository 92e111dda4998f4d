resource "google_cloudbuild_worker_pool" "pass_private" {
  name     = "records"
  location = "us-central1"
  worker_config {
    machine_type   = "e2-standard-4"
    no_external_ip = true
  }
}

resource "google_cloudbuild_worker_pool" "fail_default" {
  name     = "records"
  location = "us-central1"
  worker_config {
    machine_type = "e2-standard-4"
  }
}
