resource "google_cloud_run_service_iam_member" "pass_member" {
  service = "records"
  role    = "roles/run.invoker"
  member  = "user:nurse@clinic.example"
}

resource "google_cloud_run_service_iam_member" "fail_member" {
  service = "records"
  role    = "roles/run.invoker"
  member  = "allUsers"
}

resource "google_cloud_run_service_iam_binding" "fail_binding" {
  service = "records"
  role    = "roles/run.invoker"
  members = ["allAuthenticatedUsers"]
}

resource "google_cloud_run_service_iam_binding" "pass_binding" {
  service = "records"
  role    = "roles/run.invoker"
  members = ["user:nurse@clinic.example"]
}
