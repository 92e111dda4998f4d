resource "google_cloudfunctions_function" "pass_key" {
  name              = "intake"
  runtime           = "python312"
  trigger_http      = true
  entry_point       = "handle"
  kms_key_name      = "projects/clinic/locations/us-central1/keyRings/records/cryptoKeys/records"
  docker_repository = "projects/clinic/locations/us-central1/repositories/records"
}

resource "google_cloudfunctions_function" "fail_default" {
  name         = "intake"
  runtime      = "python312"
  trigger_http = true
  entry_point  = "handle"
}
