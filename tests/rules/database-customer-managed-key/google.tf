resource "google_kms_crypto_key" "records" {
  name     = "records"
  key_ring = "projects/clinic/locations/us/keyRings/records"
}

resource "google_sql_database_instance" "pass_key" {
  name                = "key-records"
  database_version    = "POSTGRES_16"
  encryption_key_name = google_kms_crypto_key.records.id
}

resource "google_sql_database_instance" "fail_default" {
  name             = "default-records"
  database_version = "POSTGRES_16"
}
