variable "unknown" {}

resource "google_storage_bucket" "pass_uniform" {
  name                        = "pass-uniform-records"
  location                    = "US"
  uniform_bucket_level_access = true
}

resource "google_storage_bucket" "pass_old_name" {
  name               = "pass-old-name-records"
  location           = "US"
  bucket_policy_only = true
}

resource "google_storage_bucket" "fail_default" {
  name     = "fail-default-records"
  location = "US"
}

resource "google_storage_bucket" "fail_off" {
  name                        = "fail-off-records"
  location                    = "US"
  uniform_bucket_level_access = false
}

resource "google_storage_bucket" "unknown_variable" {
  name                        = "unknown-variable-records"
  location                    = "US"
  uniform_bucket_level_access = var.unknown
}
