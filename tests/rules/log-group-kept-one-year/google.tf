variable "unknown" {}

resource "google_logging_project_bucket_config" "pass_year" {
  project        = "clinic"
  location       = "global"
  bucket_id      = "pass_year"
  retention_days = 365
}

resource "google_logging_project_bucket_config" "fail_default" {
  project   = "clinic"
  location  = "global"
  bucket_id = "fail_default"
}

resource "google_logging_project_bucket_config" "unknown_variable" {
  project        = "clinic"
  location       = "global"
  bucket_id      = "unknown_variable"
  retention_days = var.unknown
}
