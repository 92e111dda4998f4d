resource "google_cloud_run_v2_service" "pass_key" {
  name     = "records"
  location = "us-central1"
  template {
    containers {
      image = "us-docker.pkg.dev/clinic/records/app:1"
    }
    encryption_key = "projects/clinic/locations/us-central1/keyRings/records/cryptoKeys/records"
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
