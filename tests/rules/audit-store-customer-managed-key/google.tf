resource "google_storage_bucket" "pass_key" {
  name     = "pass-key"
  location = "US"
  encryption {
    default_kms_key_name = "projects/p/locations/l/keyRings/r/cryptoKeys/k"
  }
}

resource "google_logging_project_sink" "a" {
  name        = "a"
  project     = "clinic"
  destination = "storage.googleapis.com/${google_storage_bucket.pass_key.name}"
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
