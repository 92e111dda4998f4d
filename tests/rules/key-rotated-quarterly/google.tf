resource "google_kms_crypto_key" "pass_quarter" {
  name            = "pass-quarter"
  key_ring        = "projects/clinic/locations/us/keyRings/records"
  rotation_period = "7776000s"
}

resource "google_kms_crypto_key" "fail_year" {
  name            = "fail-year"
  key_ring        = "projects/clinic/locations/us/keyRings/records"
  rotation_period = "31536000s"
}

resource "google_kms_crypto_key" "fail_never" {
  name     = "fail-never"
  key_ring = "projects/clinic/locations/us/keyRings/records"
}

resource "google_kms_crypto_key" "na_signing" {
  name     = "na-signing"
  key_ring = "projects/clinic/locations/us/keyRings/records"
  purpose  = "ASYMMETRIC_SIGN"
}
