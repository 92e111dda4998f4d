variable "unknown" {}

resource "google_spanner_database" "pass" {
  name                   = "pass"
  instance               = "records"
  enable_drop_protection = true
}

resource "google_spanner_database" "fail" {
  name     = "fail"
  instance = "records"
}

resource "google_spanner_database" "unknown_variable" {
  name                   = "unknown-variable"
  instance               = "records"
  enable_drop_protection = var.unknown
}
