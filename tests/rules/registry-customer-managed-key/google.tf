resource "google_artifact_registry_repository" "pass_key" {
  repository_id = "records"
  location      = "us-central1"
  format        = "DOCKER"
  kms_key_name  = "projects/clinic/locations/us-central1/keyRings/records/cryptoKeys/records"
}

resource "google_artifact_registry_repository" "fail_default" {
  repository_id = "records"
  location      = "us-central1"
  format        = "DOCKER"
}
