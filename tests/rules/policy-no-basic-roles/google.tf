variable "unknown" {}

resource "google_project_iam_member" "fail_project" {
  project = "clinic"
  role    = "roles/editor"
  member  = "group:staff@clinic.example"
}

resource "google_project_iam_binding" "fail_project_binding" {
  project = "clinic"
  role    = "roles/viewer"
  members = ["group:staff@clinic.example"]
}

resource "google_project_iam_member" "pass_project" {
  project = "clinic"
  role    = "roles/storage.objectViewer"
  member  = "group:staff@clinic.example"
}

resource "google_folder_iam_member" "fail_folder" {
  folder = "folders/123"
  role   = "roles/editor"
  member = "group:staff@clinic.example"
}

resource "google_folder_iam_binding" "fail_folder_binding" {
  folder  = "folders/123"
  role    = "roles/viewer"
  members = ["group:staff@clinic.example"]
}

resource "google_folder_iam_member" "pass_folder" {
  folder = "folders/123"
  role   = "roles/storage.objectViewer"
  member = "group:staff@clinic.example"
}

resource "google_organization_iam_member" "fail_organization" {
  org_id = "123"
  role   = "roles/editor"
  member = "group:staff@clinic.example"
}

resource "google_organization_iam_binding" "fail_organization_binding" {
  org_id  = "123"
  role    = "roles/viewer"
  members = ["group:staff@clinic.example"]
}

resource "google_organization_iam_member" "pass_organization" {
  org_id = "123"
  role   = "roles/storage.objectViewer"
  member = "group:staff@clinic.example"
}

resource "google_project_iam_member" "unknown_role" {
  project = "clinic"
  role    = var.unknown
  member  = "group:staff@clinic.example"
}

data "google_iam_policy" "fail_document" {
  binding {
    role    = "roles/owner"
    members = ["user:nurse@clinic.example"]
  }
}

data "google_iam_policy" "pass_document" {
  binding {
    role    = "roles/storage.objectViewer"
    members = ["user:nurse@clinic.example"]
  }
}

resource "google_project_iam_policy" "fail_policy" {
  project     = "clinic"
  policy_data = data.google_iam_policy.owners.policy_data
}

data "google_iam_policy" "owners" {
  binding {
    role    = "roles/owner"
    members = ["user:nurse@clinic.example"]
  }
}
