resource "google_storage_bucket_iam_member" "open" {
  bucket = google_container_registry.fail_registry.id
  role   = "roles/storage.objectViewer"
  member = "allUsers"
}

resource "google_artifact_registry_repository_iam_member" "pass_member" {
  repository = "records"
  role       = "roles/artifactregistry.reader"
  member     = "group:staff@clinic.example"
}

resource "google_artifact_registry_repository_iam_member" "fail_member" {
  repository = "records"
  role       = "roles/artifactregistry.reader"
  member     = "allUsers"
}

resource "google_artifact_registry_repository_iam_binding" "fail_binding" {
  repository = "records"
  role       = "roles/artifactregistry.reader"
  members    = ["allAuthenticatedUsers"]
}

resource "google_container_registry" "pass_registry" {
  location = "US"
}

resource "google_container_registry" "fail_registry" {
  location = "EU"
}
