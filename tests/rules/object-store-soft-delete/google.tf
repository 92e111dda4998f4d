variable "unknown" {}

resource "google_storage_bucket" "pass_default" {
  name     = "pass-default-records"
  location = "US"
}

resource "google_storage_bucket" "fail_off" {
  name     = "fail-off-records"
  location = "US"
  soft_delete_policy {
    retention_duration_seconds = 0
  }
}

resource "google_storage_bucket" "unknown_variable" {
  name     = "unknown-variable-records"
  location = "US"
  soft_delete_policy {
    retention_duration_seconds = var.unknown
  }
}
