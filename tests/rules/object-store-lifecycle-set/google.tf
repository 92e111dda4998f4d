resource "google_storage_bucket" "pass_set" {
  name     = "pass-set-records"
  location = "US"
  lifecycle_rule {
    condition {
      num_newer_versions = 5
    }
    action {
      type = "Delete"
    }
  }
}

resource "google_storage_bucket" "fail_default" {
  name     = "fail-default-records"
  location = "US"
}
