resource "google_artifact_registry_repository" "na_inherited" {
  repository_id = "records"
  location      = "us-central1"
  format        = "DOCKER"
}

resource "google_artifact_registry_repository" "fail_off" {
  repository_id = "records"
  location      = "us-central1"
  format        = "DOCKER"
  vulnerability_scanning_config {
    enablement_config = "DISABLED"
  }
}
