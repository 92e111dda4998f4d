resource "google_cloudfunctions_function" "pass_plain" {
  name         = "intake"
  runtime      = "python312"
  trigger_http = true
  entry_point  = "handle"
  environment_variables = {
    STAGE = "prod"
  }
}

resource "google_cloudfunctions_function" "fail_password" {
  name         = "intake"
  runtime      = "python312"
  trigger_http = true
  entry_point  = "handle"
  environment_variables = {
    DB_PASSWORD = "correct-horse-battery"
  }
}

resource "google_cloudfunctions2_function" "fail_second" {
  name     = "intake"
  location = "us-central1"
  service_config {
    environment_variables = {
      API_KEY = "correct-horse-battery"
    }
  }
}
