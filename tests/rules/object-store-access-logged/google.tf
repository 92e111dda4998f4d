resource "google_storage_bucket" "pass_logged" {
  name     = "logged-records"
  location = "US"
  logging {
    log_bucket = "clinic-access-logs"
  }
}

resource "google_storage_bucket" "fail_silent" {
  name     = "silent-records"
  location = "US"
}
