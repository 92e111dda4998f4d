variable "unknown" {}

resource "google_sql_user" "pass" {
  instance = "records"
  name     = "root"
  host     = "%"
  password = "example-only"
}

resource "google_sql_user" "fail" {
  instance = "records"
  name     = "root"
  host     = "%"
}

resource "google_sql_user" "pass_host" {
  instance = "records"
  name     = "root"
  host     = "10.0.0.5"
}

resource "google_sql_user" "pass_other" {
  instance = "records"
  name     = "clinic"
}

resource "google_sql_user" "fail_no_host" {
  instance = "records"
  name     = "root"
}

resource "google_sql_user" "unknown_variable" {
  instance = "records"
  name     = "root"
  host     = "%"
  password = var.unknown
}

resource "google_sql_user" "unknown_type" {
  instance = "records"
  name     = "root"
  type     = var.unknown
}

resource "google_sql_user" "unknown_name" {
  instance = "records"
  name     = var.unknown
}
