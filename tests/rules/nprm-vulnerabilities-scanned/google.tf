variable "unknown" {}

resource "google_project_services" "pass_listed" {
  project  = "a"
  services = ["storage.googleapis.com", "containerscanning.googleapis.com"]
}

resource "google_project_services" "fail_not_listed" {
  project  = "b"
  services = ["storage.googleapis.com"]
}

resource "google_project_services" "unknown_variable" {
  project  = "c"
  services = var.unknown
}
