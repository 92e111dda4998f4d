resource "google_cloudfunctions_function" "pass_connector" {
  name          = "intake"
  runtime       = "python312"
  trigger_http  = true
  entry_point   = "handle"
  vpc_connector = "projects/clinic/locations/us-central1/connectors/records"
}

resource "google_cloudfunctions_function" "fail_default" {
  name         = "intake"
  runtime      = "python312"
  trigger_http = true
  entry_point  = "handle"
}
