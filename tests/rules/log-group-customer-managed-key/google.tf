resource "google_kms_crypto_key" "records" {
  name     = "records"
  key_ring = "projects/clinic/locations/us/keyRings/records"
}

resource "google_logging_project_bucket_config" "pass_key" {
  project   = "clinic"
  location  = "global"
  bucket_id = "key-records"
  cmek_settings {
    kms_key_name = google_kms_crypto_key.records.id
  }
}

resource "google_logging_project_bucket_config" "fail_default" {
  project   = "clinic"
  location  = "global"
  bucket_id = "default-records"
}
