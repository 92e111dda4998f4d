resource "google_kms_crypto_key_iam_member" "open" {
  crypto_key_id = google_kms_crypto_key.fail_member.id
  role          = "roles/viewer"
  member        = "allUsers"
}

resource "google_kms_crypto_key" "pass_private" {
  name     = "private-records"
  key_ring = "projects/clinic/locations/us/keyRings/records"
}

resource "google_kms_crypto_key" "fail_member" {
  name     = "member-records"
  key_ring = "projects/clinic/locations/us/keyRings/records"
}
