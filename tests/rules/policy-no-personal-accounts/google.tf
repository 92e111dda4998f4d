resource "google_project_iam_member" "pass_own" {
  project = "clinic"
  role    = "roles/storage.objectViewer"
  member  = "user:nurse@clinic.example"
}

resource "google_project_iam_member" "fail_private" {
  project = "clinic"
  role    = "roles/storage.objectViewer"
  member  = "user:nurse@gmail.com"
}

resource "google_project_iam_binding" "fail_binding" {
  project = "clinic"
  role    = "roles/storage.objectViewer"
  members = ["group:staff@clinic.example", "user:doctor@googlemail.com"]
}
