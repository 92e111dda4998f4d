variable "unknown" {}

resource "google_storage_bucket" "pass_locked" {
  name     = "pass-locked"
  location = "US"
  retention_policy {
    is_locked        = true
    retention_period = 189216000
  }
}

resource "google_logging_project_sink" "a" {
  name        = "a"
  project     = "clinic"
  destination = "storage.googleapis.com/${google_storage_bucket.pass_locked.name}"
}

resource "google_storage_bucket" "fail_no_policy" {
  name     = "fail-no-policy"
  location = "US"
}

resource "google_logging_project_sink" "b" {
  name        = "b"
  project     = "clinic"
  destination = "storage.googleapis.com/${google_storage_bucket.fail_no_policy.name}"
}

resource "google_storage_bucket" "fail_unlocked" {
  name     = "fail-unlocked"
  location = "US"
  retention_policy {
    is_locked        = false
    retention_period = 189216000
  }
}

resource "google_logging_project_sink" "c" {
  name        = "c"
  project     = "clinic"
  destination = "storage.googleapis.com/fail-unlocked"
}

resource "google_storage_bucket" "unknown_lock" {
  name     = "unknown-lock"
  location = "US"
  retention_policy {
    is_locked        = var.unknown
    retention_period = 189216000
  }
}

resource "google_logging_project_sink" "d" {
  name        = "d"
  project     = "clinic"
  destination = "storage.googleapis.com/${google_storage_bucket.unknown_lock.name}"
}

resource "google_storage_bucket" "na_no_sink" {
  name     = "na-no-sink"
  location = "US"
}
