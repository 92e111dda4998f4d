resource "google_dataproc_cluster_iam_member" "pass_member" {
  cluster = "records"
  role    = "roles/dataproc.editor"
  member  = "user:analyst@clinic.example"
}

resource "google_dataproc_cluster_iam_member" "fail_member" {
  cluster = "records"
  role    = "roles/dataproc.editor"
  member  = "allUsers"
}

resource "google_dataproc_cluster_iam_binding" "fail_binding" {
  cluster = "records"
  role    = "roles/dataproc.editor"
  members = ["allAuthenticatedUsers"]
}
