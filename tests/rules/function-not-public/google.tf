resource "google_cloudfunctions_function_iam_member" "pass_member" {
  cloud_function = "intake"
  role           = "roles/cloudfunctions.invoker"
  member         = "user:nurse@clinic.example"
}

resource "google_cloudfunctions_function_iam_member" "fail_member" {
  cloud_function = "intake"
  role           = "roles/cloudfunctions.invoker"
  member         = "allUsers"
}

resource "google_cloudfunctions2_function_iam_binding" "fail_binding" {
  cloud_function = "intake"
  role           = "roles/viewer"
  members        = ["user:nurse@clinic.example", "allAuthenticatedUsers"]
}

resource "google_cloudfunctions2_function_iam_binding" "pass_binding" {
  cloud_function = "intake"
  role           = "roles/viewer"
  members        = ["user:nurse@clinic.example"]
}
