resource "google_storage_bucket" "keyed" {
  name     = "keyed-records"
  location = "US"
  encryption {
    default_kms_key_name = "projects/clinic/locations/us/keyRings/r/cryptoKeys/k"
  }
}

resource "google_storage_bucket_object" "pass_own" {
  name         = "visit"
  content      = "x"
  bucket       = "elsewhere"
  kms_key_name = "projects/clinic/locations/us/keyRings/r/cryptoKeys/k"
}

resource "google_storage_bucket_object" "pass_bucket" {
  name    = "visit"
  content = "x"
  bucket  = google_storage_bucket.keyed.name
}

resource "google_storage_bucket_object" "fail_default" {
  name    = "visit"
  content = "x"
  bucket  = "elsewhere"
}
