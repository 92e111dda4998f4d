resource "google_kms_crypto_key" "pass_default" {
  name     = "default-records"
  key_ring = "projects/clinic/locations/us/keyRings/records"
}

resource "google_kms_crypto_key" "fail_day" {
  name                       = "day-records"
  key_ring                   = "projects/clinic/locations/us/keyRings/records"
  destroy_scheduled_duration = "86400s"
}
