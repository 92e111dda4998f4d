variable "unknown" {}

resource "google_kms_crypto_key" "pass_90" {
  name            = "90-records"
  key_ring        = "projects/clinic/locations/us/keyRings/records"
  rotation_period = "7776000s"
}

resource "google_kms_crypto_key" "fail_none" {
  name     = "none-records"
  key_ring = "projects/clinic/locations/us/keyRings/records"
}

resource "google_kms_crypto_key" "fail_rare" {
  name            = "rare-records"
  key_ring        = "projects/clinic/locations/us/keyRings/records"
  rotation_period = "94608000s"
}

resource "google_kms_crypto_key" "na_asymmetric" {
  name     = "asymmetric-records"
  key_ring = "projects/clinic/locations/us/keyRings/records"
  purpose  = "ASYMMETRIC_SIGN"
}

resource "google_kms_crypto_key" "unknown_variable" {
  name            = "variable-records"
  key_ring        = "projects/clinic/locations/us/keyRings/records"
  rotation_period = var.unknown
}
