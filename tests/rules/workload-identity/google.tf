resource "google_cloud_run_v2_service" "pass_account" {
  name     = "records"
  location = "us-central1"
  template {
    containers {
      image = "us-docker.pkg.dev/clinic/records/app:1"
    }
    service_account = "records@clinic.iam.gserviceaccount.com"
  }
}

resource "google_cloud_run_v2_service" "fail_default" {
  name     = "records"
  location = "us-central1"
  template {
    containers {
      image = "us-docker.pkg.dev/clinic/records/app:1"
    }
  }
}
