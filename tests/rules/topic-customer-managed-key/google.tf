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

resource "google_eventarc_channel" "pass_channel" {
  name            = "pass-channel"
  location        = "us-central1"
  crypto_key_name = "projects/clinic/locations/us/keyRings/r/cryptoKeys/k"
}

resource "google_eventarc_channel" "fail_channel" {
  name     = "fail-channel"
  location = "us-central1"
}

resource "google_pubsub_topic" "pass_variable_elsewhere" {
  name         = "part-of-a-configuration"
  kms_key_name = var.declared_elsewhere
}
