resource "google_project_iam_member" "fail_both" {
  project = "clinic"
  role    = "roles/cloudkms.admin"
  member  = "user:nurse@clinic.example"
}

resource "google_project_iam_member" "both" {
  project = "clinic"
  role    = "roles/cloudkms.cryptoKeyDecrypter"
  member  = "user:nurse@clinic.example"
}

resource "google_project_iam_member" "pass_one" {
  project = "clinic"
  role    = "roles/cloudkms.admin"
  member  = "user:keys@clinic.example"
}

resource "google_project_iam_binding" "fail_accounts" {
  project = "clinic"
  role    = "roles/iam.serviceAccountAdmin"
  members = ["user:ops@clinic.example"]
}

resource "google_project_iam_binding" "accounts" {
  project = "clinic"
  role    = "roles/iam.serviceAccountUser"
  members = ["user:ops@clinic.example"]
}

resource "google_folder_iam_member" "pass_other_scope" {
  folder = "folders/123"
  role   = "roles/cloudkms.admin"
  member = "user:nurse@clinic.example"
}
