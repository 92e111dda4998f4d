resource "google_storage_bucket" "pass_other" {
  name     = "pass-other-records"
  location = "US"
  logging {
    log_bucket = "elsewhere"
  }
}

resource "google_storage_bucket" "fail_itself" {
  name     = "fail-itself-records"
  location = "US"
  logging {
    log_bucket = "fail-itself-records"
  }
}

resource "google_storage_bucket" "pass_none" {
  name     = "pass-none-records"
  location = "US"
}

variable "site" {}

resource "google_storage_bucket" "pass_variable" {
  name     = "records-${var.site}"
  location = "US"
  logging {
    log_bucket = "logs-${var.site}"
  }
}

resource "google_storage_bucket" "fail_variable" {
  name     = "records-${var.site}"
  location = "US"
  logging {
    log_bucket = "records-${var.site}"
  }
}

resource "google_storage_bucket" "unknown_variable" {
  name     = "clinic-records"
  location = "US"
  logging {
    log_bucket = var.site
  }
}
