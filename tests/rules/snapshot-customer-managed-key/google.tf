resource "google_compute_snapshot" "pass_own" {
  name        = "pass-own"
  source_disk = "records"
  zone        = "us-east1-b"
  snapshot_encryption_key {
    kms_key_self_link = "projects/clinic/locations/us/keyRings/r/cryptoKeys/k"
  }
}

resource "google_compute_snapshot" "fail_default" {
  name        = "fail-default"
  source_disk = "records"
  zone        = "us-east1-b"
}

resource "google_compute_image" "pass_image" {
  name        = "pass-image"
  source_disk = "records"
  image_encryption_key {
    kms_key_self_link = "projects/clinic/locations/us/keyRings/r/cryptoKeys/k"
  }
}

resource "google_compute_image" "fail_image" {
  name        = "fail-image"
  source_disk = "records"
}
