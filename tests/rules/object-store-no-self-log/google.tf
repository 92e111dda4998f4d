resource "google_storage_bucket" "pass_other" {
  name     = "pass-other-records"
  location = "US"
  logging {
    log_bucket = "elsewhere"
  }
}

resource "google_storage_bucket" "fail_itself" {
  name     = "fail-itself-records"
  location = "US"
  logging {
    log_bucket = "fail-itself-records"
  }
}

resource "google_storage_bucket" "pass_none" {
  name     = "pass-none-records"
  location = "US"
}
