resource "google_app_engine_standard_app_version" "pass_plain" {
  version_id = "v1"
  service    = "records"
  runtime    = "python312"
  deployment {
    zip {
      source_url = "https://storage.googleapis.com/records-code/app.zip"
    }
  }
  env_variables = {
    STAGE = "prod"
  }
}

resource "google_app_engine_standard_app_version" "fail_password" {
  version_id = "v1"
  service    = "records"
  runtime    = "python312"
  deployment {
    zip {
      source_url = "https://storage.googleapis.com/records-code/app.zip"
    }
  }
  env_variables = {
    DB_PASSWORD = "example-only-1"
  }
}
