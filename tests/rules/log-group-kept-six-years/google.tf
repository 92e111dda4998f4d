variable "unknown" {}

resource "google_logging_project_bucket_config" "pass_years" {
  project        = "clinic"
  location       = "global"
  bucket_id      = "years-records"
  retention_days = 2190
}

resource "google_logging_project_bucket_config" "fail_default" {
  project   = "clinic"
  location  = "global"
  bucket_id = "default-records"
}

resource "google_logging_project_bucket_config" "unknown_variable" {
  project        = "clinic"
  location       = "global"
  bucket_id      = "variable-records"
  retention_days = var.unknown
}
