resource "google_kms_crypto_key" "pass_hsm" {
  name     = "pass-hsm"
  key_ring = "projects/clinic/locations/us/keyRings/records"
  version_template {
    algorithm        = "GOOGLE_SYMMETRIC_ENCRYPTION"
    protection_level = "HSM"
  }
}

resource "google_kms_crypto_key" "fail_default" {
  name     = "fail-default"
  key_ring = "projects/clinic/locations/us/keyRings/records"
}

resource "google_kms_crypto_key" "fail_software" {
  name     = "fail-software"
  key_ring = "projects/clinic/locations/us/keyRings/records"
  version_template {
    algorithm        = "GOOGLE_SYMMETRIC_ENCRYPTION"
    protection_level = "SOFTWARE"
  }
}
