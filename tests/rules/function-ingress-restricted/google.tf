resource "google_cloudfunctions_function" "pass_internal" {
  name             = "intake"
  runtime          = "python312"
  trigger_http     = true
  entry_point      = "handle"
  ingress_settings = "ALLOW_INTERNAL_ONLY"
}

resource "google_cloudfunctions_function" "fail_default" {
  name         = "intake"
  runtime      = "python312"
  trigger_http = true
  entry_point  = "handle"
}

resource "google_cloudfunctions2_function" "pass_second" {
  name     = "intake"
  location = "us-central1"
  service_config {
    ingress_settings = "ALLOW_INTERNAL_AND_GCLB"
  }
}

resource "google_cloudfunctions2_function" "fail_second" {
  name     = "intake"
  location = "us-central1"
  service_config {
    ingress_settings = "ALLOW_ALL"
  }
}
