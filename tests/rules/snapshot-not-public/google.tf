resource "google_compute_image" "pass_private" {
  name        = "pass-private"
  source_disk = "records"
}

resource "google_compute_image" "na_shared" {
  name        = "na-shared"
  source_disk = "records"
}

resource "google_compute_image_iam_member" "fail_shared" {
  role   = "roles/compute.imageUser"
  image  = google_compute_image.na_shared.name
  member = "allAuthenticatedUsers"
}

resource "google_compute_image_iam_member" "pass_nurse" {
  role   = "roles/compute.imageUser"
  image  = google_compute_image.na_shared.name
  member = "user:nurse@clinic.example"
}

resource "google_compute_snapshot_iam_binding" "fail_snapshot" {
  name    = "records"
  role    = "roles/compute.storageAdmin"
  members = ["allUsers"]
}
