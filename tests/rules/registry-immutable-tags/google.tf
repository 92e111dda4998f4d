resource "google_artifact_registry_repository" "pass_immutable" {
  repository_id = "records"
  location      = "us-central1"
  format        = "DOCKER"
  docker_config {
    immutable_tags = true
  }
}

resource "google_artifact_registry_repository" "fail_default" {
  repository_id = "records"
  location      = "us-central1"
  format        = "DOCKER"
}
