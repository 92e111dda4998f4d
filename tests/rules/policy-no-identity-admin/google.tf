resource "google_project_iam_member" "pass_reader" {
  project = "clinic"
  role    = "roles/iam.roleViewer"
  member  = "group:staff@clinic.example"
}

resource "google_project_iam_member" "fail_iam" {
  project = "clinic"
  role    = "roles/resourcemanager.projectIamAdmin"
  member  = "group:staff@clinic.example"
}

resource "google_folder_iam_binding" "fail_security" {
  folder  = "folders/123"
  role    = "roles/iam.securityAdmin"
  members = ["group:staff@clinic.example"]
}

resource "google_organization_iam_member" "fail_organisation" {
  org_id = "123"
  role   = "roles/resourcemanager.organizationAdmin"
  member = "group:staff@clinic.example"
}
