resource "google_storage_bucket" "pass_logged" {
  name     = "pass-logged"
  location = "US"
  logging {
    log_bucket = "access-logs"
  }
}

resource "google_logging_project_sink" "a" {
  name        = "a"
  project     = "clinic"
  destination = "storage.googleapis.com/${google_storage_bucket.pass_logged.name}"
}

resource "google_storage_bucket" "fail_default" {
  name     = "fail-default"
  location = "US"
}

resource "google_logging_project_sink" "b" {
  name        = "b"
  project     = "clinic"
  destination = "storage.googleapis.com/${google_storage_bucket.fail_default.name}"
}
