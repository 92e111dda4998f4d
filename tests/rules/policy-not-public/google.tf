resource "google_project_iam_member" "pass_group" {
  project = "clinic"
  role    = "roles/storage.objectViewer"
  member  = "group:staff@clinic.example"
}

resource "google_project_iam_member" "fail_everyone" {
  project = "clinic"
  role    = "roles/storage.objectViewer"
  member  = "allUsers"
}

resource "google_project_iam_binding" "fail_authenticated" {
  project = "clinic"
  role    = "roles/storage.objectViewer"
  members = ["group:staff@clinic.example", "allAuthenticatedUsers"]
}

resource "google_kms_crypto_key_iam_member" "fail_key" {
  crypto_key_id = "projects/clinic/locations/us/keyRings/r/cryptoKeys/k"
  role          = "roles/cloudkms.cryptoKeyDecrypter"
  member        = "allUsers"
}

resource "google_kms_crypto_key_iam_member" "pass_key" {
  crypto_key_id = "projects/clinic/locations/us/keyRings/r/cryptoKeys/k"
  role          = "roles/cloudkms.cryptoKeyDecrypter"
  member        = "serviceAccount:portal@clinic.iam.gserviceaccount.com"
}

resource "google_kms_crypto_key_iam_binding" "fail_keys" {
  crypto_key_id = "projects/clinic/locations/us/keyRings/r/cryptoKeys/k"
  role          = "roles/cloudkms.cryptoKeyDecrypter"
  members       = ["allAuthenticatedUsers"]
}

resource "google_kms_crypto_key_iam_policy" "fail_policy" {
  crypto_key_id = "projects/clinic/locations/us/keyRings/r/cryptoKeys/k"
  policy_data   = data.google_iam_policy.everyone.policy_data
}

data "google_iam_policy" "everyone" {
  binding {
    role    = "roles/cloudkms.cryptoKeyDecrypter"
    members = ["allUsers"]
  }
}

data "google_iam_policy" "fail_document" {
  binding {
    role    = "roles/viewer"
    members = ["allUsers"]
  }
}

data "google_iam_policy" "pass_document" {
  binding {
    role    = "roles/viewer"
    members = ["group:staff@clinic.example"]
  }
}
