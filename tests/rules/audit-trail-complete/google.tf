resource "google_project_iam_audit_config" "pass_all" {
  project = "clinic-0"
  service = "allServices"
  audit_log_config {
    log_type = "DATA_READ"
  }
  audit_log_config {
    log_type = "DATA_WRITE"
  }
}

resource "google_project_iam_audit_config" "fail_one_service" {
  project = "clinic-1"
  service = "storage.googleapis.com"
  audit_log_config {
    log_type = "DATA_READ"
  }
  audit_log_config {
    log_type = "DATA_WRITE"
  }
}

resource "google_project_iam_audit_config" "fail_reads_only" {
  project = "clinic-2"
  service = "allServices"
  audit_log_config {
    log_type = "DATA_READ"
  }
}

resource "google_project_iam_audit_config" "fail_exempted" {
  project = "clinic-3"
  service = "allServices"
  audit_log_config {
    log_type         = "DATA_READ"
    exempted_members = ["user:doctor@clinic.example"]
  }
  audit_log_config {
    log_type = "DATA_WRITE"
  }
}

resource "google_project_iam_audit_config" "pass_beside_complete" {
  project = "records"
  service = "storage.googleapis.com"
  audit_log_config {
    log_type = "DATA_READ"
  }
  audit_log_config {
    log_type = "DATA_WRITE"
  }
}

resource "google_project_iam_audit_config" "pass_records" {
  project = "records"
  service = "allServices"
  audit_log_config {
    log_type = "DATA_READ"
  }
  audit_log_config {
    log_type = "DATA_WRITE"
  }
}

resource "google_folder_iam_audit_config" "pass_folder" {
  folder  = "folders/1"
  service = "allServices"
  audit_log_config {
    log_type = "DATA_READ"
  }
  audit_log_config {
    log_type = "DATA_WRITE"
  }
}

resource "google_organization_iam_audit_config" "fail_organization" {
  org_id  = "1"
  service = "allServices"
  audit_log_config {
    log_type = "ADMIN_READ"
  }
}

resource "google_project" "pass_own" {
  name       = "own"
  project_id = "clinic-own"
  org_id     = "2"
}

resource "google_project_iam_audit_config" "pass_of_project" {
  project = google_project.pass_own.project_id
  service = "allServices"
  audit_log_config {
    log_type = "DATA_READ"
  }
  audit_log_config {
    log_type = "DATA_WRITE"
  }
}

resource "google_project" "fail_one_service" {
  name       = "one"
  project_id = "clinic-one"
  org_id     = "2"
}

resource "google_project_iam_audit_config" "fail_of_project" {
  project = google_project.fail_one_service.project_id
  service = "storage.googleapis.com"
  audit_log_config {
    log_type = "DATA_READ"
  }
}

resource "google_project" "pass_in_folder" {
  name       = "in-folder"
  project_id = "clinic-in-folder"
  folder_id  = "1"
}

# Of two that name the same service, one undoes the other: each is judged by itself.
resource "google_project_iam_audit_config" "pass_same_service" {
  project = "same-service"
  service = "allServices"
  audit_log_config {
    log_type = "DATA_READ"
  }
  audit_log_config {
    log_type = "DATA_WRITE"
  }
}

resource "google_project_iam_audit_config" "fail_same_service" {
  project = "same-service"
  service = "allServices"
  audit_log_config {
    log_type = "ADMIN_READ"
  }
}
