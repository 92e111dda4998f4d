resource "google_kms_crypto_key" "records" {
  name     = "records"
  key_ring = "projects/clinic/locations/us/keyRings/records"
}

resource "google_compute_disk" "pass_key" {
  name = "key-records"
  zone = "us-central1-a"
  disk_encryption_key {
    kms_key_self_link = google_kms_crypto_key.records.id
  }
}

resource "google_compute_disk" "fail_default" {
  name = "default-records"
  zone = "us-central1-a"
}

resource "google_compute_disk" "pass_wrapped_key" {
  name = "wrapped-key-records"
  disk_encryption_key {
    rsa_encrypted_key = "ieCx/NcW06PcT7Ep1X6LUTc/hLvUDYyzSZPPVCVPTVEohpeHASqC8uw5TzyO9U+Fka9JFH"
  }
}
