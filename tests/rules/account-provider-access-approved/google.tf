resource "google_project_access_approval_settings" "pass_all" {
  project_id = "pass-all"
  enrolled_services {
    cloud_product = "all"
  }
}

resource "google_project_access_approval_settings" "fail_one" {
  project_id = "fail-one"
  enrolled_services {
    cloud_product = "storage.googleapis.com"
  }
}
