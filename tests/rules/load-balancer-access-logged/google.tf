resource "google_compute_backend_service" "pass_logged" {
  name = "logged-records"
  log_config {
    enable = true
  }
}

resource "google_compute_backend_service" "fail_silent" {
  name = "silent-records"
}
