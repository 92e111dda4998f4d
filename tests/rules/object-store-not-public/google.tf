resource "google_storage_bucket_iam_member" "private" {
  bucket = google_storage_bucket.pass_private.name
  role   = "roles/viewer"
  member = "user:nurse@clinic.example"
}
resource "google_storage_bucket_iam_member" "prevented" {
  bucket = google_storage_bucket.pass_prevented.name
  role   = "roles/viewer"
  member = "allUsers"
}
resource "google_storage_bucket_iam_member" "open" {
  bucket = google_storage_bucket.fail_member.name
  role   = "roles/viewer"
  member = "allUsers"
}
resource "google_storage_bucket_iam_binding" "open" {
  bucket  = google_storage_bucket.fail_binding.name
  role    = "roles/viewer"
  members = ["user:nurse@clinic.example", "allAuthenticatedUsers"]
}

resource "google_storage_bucket" "pass_private" {
  name     = "private-records"
  location = "US"
}

resource "google_storage_bucket" "pass_prevented" {
  name                     = "prevented-records"
  location                 = "US"
  public_access_prevention = "enforced"
}

resource "google_storage_bucket" "fail_member" {
  name     = "member-records"
  location = "US"
}

resource "google_storage_bucket" "fail_binding" {
  name     = "binding-records"
  location = "US"
}
