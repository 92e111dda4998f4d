resource "google_composer_environment" "pass_key" {
  name   = "records"
  region = "us-central1"
  config {
    encryption_config {
      kms_key_name = "projects/clinic/locations/us-central1/keyRings/records/cryptoKeys/records"
    }
  }
}

resource "google_composer_environment" "fail_default" {
  name   = "records"
  region = "us-central1"
  config {
  }
}
