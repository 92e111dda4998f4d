variable "unknown" {}

resource "google_kms_crypto_key" "records" {
  name     = "records"
  key_ring = "projects/clinic/locations/us/keyRings/records"
}

resource "google_pubsub_topic" "pass_key" {
  name         = "key-records"
  kms_key_name = google_kms_crypto_key.records.id
}

resource "google_pubsub_topic" "fail_default" {
  name = "default-records"
}

resource "google_pubsub_topic" "unknown_variable" {
  name         = "variable-records"
  kms_key_name = var.unknown
}
