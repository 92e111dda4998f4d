resource "google_kms_crypto_key" "records" {
  name     = "records"
  key_ring = "projects/clinic/locations/us/keyRings/records"
}

resource "google_bigquery_dataset" "pass_key" {
  dataset_id = "key"
  default_encryption_configuration {
    kms_key_name = google_kms_crypto_key.records.id
  }
}

resource "google_bigquery_dataset" "fail_default" {
  dataset_id = "default"
}

resource "google_bigquery_table" "pass_table" {
  dataset_id = "records"
  table_id   = "pass-table"
  encryption_configuration {
    kms_key_name = google_kms_crypto_key.records.id
  }
}

resource "google_bigquery_table" "fail_table" {
  dataset_id = "records"
  table_id   = "fail-table"
}

resource "google_bigquery_dataset" "pass_gives_its_key" {
  dataset_id = "gives_its_key"
  default_encryption_configuration {
    kms_key_name = "projects/p/locations/us/keyRings/r/cryptoKeys/k"
  }
}

resource "google_bigquery_table" "pass_key_of_dataset" {
  dataset_id = google_bigquery_dataset.pass_gives_its_key.dataset_id
  table_id   = "visits"
}
