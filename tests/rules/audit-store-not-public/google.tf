resource "google_storage_bucket" "pass_private" {
  name     = "pass-private"
  location = "US"
}

resource "google_logging_project_sink" "a" {
  name        = "a"
  project     = "clinic"
  destination = "storage.googleapis.com/${google_storage_bucket.pass_private.name}"
}

resource "google_storage_bucket" "fail_public" {
  name     = "fail-public"
  location = "US"
}

resource "google_logging_project_sink" "b" {
  name        = "b"
  project     = "clinic"
  destination = "storage.googleapis.com/${google_storage_bucket.fail_public.name}"
}

resource "google_storage_bucket_iam_member" "public" {
  bucket = google_storage_bucket.fail_public.name
  role   = "roles/storage.objectViewer"
  member = "allUsers"
}
