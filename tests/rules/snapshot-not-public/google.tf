resource "google_compute_image_iam_member" "shared" {
  image  = google_compute_image.fail_shared.id
  role   = "roles/viewer"
  member = "allAuthenticatedUsers"
}

resource "google_compute_image" "pass_private" {
  name        = "private-records"
  source_disk = "records"
}

resource "google_compute_image" "fail_shared" {
  name        = "shared-records"
  source_disk = "records"
}
