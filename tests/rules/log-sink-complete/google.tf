variable "unknown" {}

resource "google_logging_project_sink" "pass_all" {
  name        = "pass_all"
  project     = "a"
  destination = "storage.googleapis.com/logs"
}

resource "google_logging_project_sink" "pass_beside_all" {
  name        = "pass_beside_all"
  project     = "a"
  destination = "storage.googleapis.com/logs"
  filter      = "severity >= ERROR"
}

resource "google_logging_project_sink" "fail_filter" {
  name        = "fail_filter"
  project     = "b"
  destination = "storage.googleapis.com/logs"
  filter      = "severity >= ERROR"
}

resource "google_logging_project_sink" "fail_excluded" {
  name        = "fail_excluded"
  project     = "c"
  destination = "storage.googleapis.com/logs"
  exclusions {
    name   = "quiet"
    filter = "severity < INFO"
  }
}

resource "google_logging_project_sink" "fail_disabled" {
  name        = "fail_disabled"
  project     = "d"
  destination = "storage.googleapis.com/logs"
  disabled    = true
}

resource "google_logging_project_sink" "unknown_filter" {
  name        = "unknown_filter"
  project     = "e"
  destination = "storage.googleapis.com/logs"
  filter      = var.unknown
}

resource "google_logging_organization_sink" "pass_organization" {
  name             = "all"
  org_id           = "1"
  destination      = "storage.googleapis.com/logs"
  include_children = true
}
