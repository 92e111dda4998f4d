variable "unknown" {}

resource "google_kms_crypto_key" "records" {
  name     = "records"
  key_ring = "projects/clinic/locations/us/keyRings/records"
}

resource "google_storage_bucket" "pass_key" {
  name     = "key-records"
  location = "US"
  encryption {
    default_kms_key_name = google_kms_crypto_key.records.id
  }
}

resource "google_storage_bucket" "fail_default" {
  name     = "default-records"
  location = "US"
}

resource "google_storage_bucket" "unknown_variable" {
  name     = "variable-records"
  location = "US"
  encryption {
    default_kms_key_name = var.unknown
  }
}
