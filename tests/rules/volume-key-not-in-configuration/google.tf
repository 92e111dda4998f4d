resource "google_compute_disk" "pass_default" {
  name = "records"
  zone = "us-east1-b"
}

resource "google_compute_disk" "pass_kms" {
  name = "records"
  zone = "us-east1-b"
  disk_encryption_key {
    kms_key_self_link = "projects/clinic/locations/us/keyRings/r/cryptoKeys/k"
  }
}

resource "google_compute_disk" "fail_raw" {
  name = "records"
  zone = "us-east1-b"
  disk_encryption_key {
    raw_key = "SGVsbG8gZnJvbSBHb29nbGUgQ2xvdWQgUGxhdGZvcm0="
  }
}
