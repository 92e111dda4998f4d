variable "unknown" {}

resource "google_logging_project_bucket_config" "pass_locked" {
  project        = "clinic"
  location       = "global"
  bucket_id      = "pass_locked"
  retention_days = 2190
  locked         = true
}

resource "google_logging_project_bucket_config" "fail_default" {
  project   = "clinic"
  location  = "global"
  bucket_id = "fail_default"
}

resource "google_logging_project_bucket_config" "unknown_variable" {
  project   = "clinic"
  location  = "global"
  bucket_id = "unknown_variable"
  locked    = var.unknown
}
