resource "google_cloudfunctions_function" "pass_always" {
  name                         = "intake"
  runtime                      = "python312"
  trigger_http                 = true
  entry_point                  = "handle"
  https_trigger_security_level = "SECURE_ALWAYS"
}

resource "google_cloudfunctions_function" "fail_default" {
  name         = "intake"
  runtime      = "python312"
  trigger_http = true
  entry_point  = "handle"
}

resource "google_cloudfunctions_function" "na_event" {
  name        = "intake"
  runtime     = "python312"
  entry_point = "handle"
  event_trigger {
    event_type = "google.pubsub.topic.publish"
    resource   = "projects/clinic/topics/records"
  }
}

resource "google_app_engine_standard_app_version" "pass_handlers" {
  version_id = "v1"
  service    = "records"
  runtime    = "python312"
  deployment {
    zip {
      source_url = "https://storage.googleapis.com/records-code/app.zip"
    }
  }
  handlers {
    url_regex      = ".*"
    security_level = "SECURE_ALWAYS"
  }
}

resource "google_app_engine_standard_app_version" "fail_handlers" {
  version_id = "v1"
  service    = "records"
  runtime    = "python312"
  deployment {
    zip {
      source_url = "https://storage.googleapis.com/records-code/app.zip"
    }
  }
  handlers {
    url_regex      = ".*"
    security_level = "SECURE_OPTIONAL"
  }
}
