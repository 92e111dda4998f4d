resource "google_cloud_run_v2_service" "pass_plain" {
  name     = "records"
  location = "us-central1"
  template {
    containers {
      image = "us-docker.pkg.dev/clinic/records/app:1"
      env {
        name  = "STAGE"
        value = "prod"
      }
    }
  }
}

resource "google_cloud_run_v2_service" "fail_password" {
  name     = "records"
  location = "us-central1"
  template {
    containers {
      image = "us-docker.pkg.dev/clinic/records/app:1"
      env {
        name  = "DB_PASSWORD"
        value = "example-only-1"
      }
    }
  }
}

resource "google_cloud_run_service" "fail_first" {
  name     = "records"
  location = "us-central1"
  metadata {
  }
  template {
    spec {
      containers {
        image = "us-docker.pkg.dev/clinic/records/app:1"
        env {
          name  = "DB_PASSWORD"
          value = "example-only-1"
        }
      }
    }
  }
}
