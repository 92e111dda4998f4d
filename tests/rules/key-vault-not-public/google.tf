resource "google_kms_key_ring" "pass_named" {
  name     = "pass-named"
  location = "us"
}

resource "google_kms_key_ring" "fail_everyone" {
  name     = "fail-everyone"
  location = "us"
}

resource "google_kms_key_ring" "pass_none" {
  name     = "pass-none"
  location = "us"
}

resource "google_kms_key_ring" "fail_bound" {
  name     = "fail-bound"
  location = "us"
}

resource "google_kms_key_ring_iam_member" "named" {
  key_ring_id = google_kms_key_ring.pass_named.id
  role        = "roles/cloudkms.admin"
  member      = "group:keys@clinic.example"
}

resource "google_kms_key_ring_iam_member" "everyone" {
  key_ring_id = google_kms_key_ring.fail_everyone.id
  role        = "roles/cloudkms.admin"
  member      = "allUsers"
}

resource "google_kms_key_ring_iam_binding" "bound" {
  key_ring_id = google_kms_key_ring.fail_bound.id
  role        = "roles/cloudkms.admin"
  members     = ["allAuthenticatedUsers"]
}
