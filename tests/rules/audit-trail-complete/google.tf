resource "google_project_iam_audit_config" "pass_all" {
  project = "clinic"
  service = "allServices"
  audit_log_config {
    log_type = "DATA_READ"
  }
  audit_log_config {
    log_type = "DATA_WRITE"
  }
}

resource "google_project_iam_audit_config" "fail_one_service" {
  project = "clinic"
  service = "storage.googleapis.com"
  audit_log_config {
    log_type = "DATA_READ"
  }
  audit_log_config {
    log_type = "DATA_WRITE"
  }
}

resource "google_project_iam_audit_config" "fail_reads_only" {
  project = "clinic"
  service = "allServices"
  audit_log_config {
    log_type = "DATA_READ"
  }
}

resource "google_project_iam_audit_config" "fail_exempted" {
  project = "clinic"
  service = "allServices"
  audit_log_config {
    log_type         = "DATA_READ"
    exempted_members = ["user:doctor@clinic.example"]
  }
  audit_log_config {
    log_type = "DATA_WRITE"
  }
}
