variable "unknown" {}

resource "google_filestore_instance" "pass_own" {
  name         = "records"
  tier         = "ENTERPRISE"
  location     = "us-central1"
  kms_key_name = "projects/clinic/locations/us/keyRings/r/cryptoKeys/k"
}

resource "google_filestore_instance" "fail_default" {
  name     = "records"
  tier     = "ENTERPRISE"
  location = "us-central1"
}

resource "google_filestore_instance" "unknown_variable" {
  name         = "records"
  tier         = "ENTERPRISE"
  location     = "us-central1"
  kms_key_name = var.unknown
}
