resource "google_cloud_run_v2_service" "pass_internal" {
  name     = "records"
  location = "us-central1"
  template {
    containers {
      image = "us-docker.pkg.dev/clinic/records/app:1"
    }
  }
  ingress = "INGRESS_TRAFFIC_INTERNAL_ONLY"
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

resource "google_cloud_run_service" "pass_first" {
  name     = "records"
  location = "us-central1"
  metadata {
    annotations = {
      "run.googleapis.com/ingress" = "internal"
    }
  }
  template {
    spec {
      containers {
        image = "us-docker.pkg.dev/clinic/records/app:1"
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
      }
    }
  }
}
