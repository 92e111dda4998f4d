variable "unknown" {}

resource "google_storage_bucket" "pass_set" {
  name                     = "set-records"
  location                 = "US"
  public_access_prevention = "enforced"
}

resource "google_storage_bucket" "fail_default" {
  name     = "default-records"
  location = "US"
}

resource "google_storage_bucket" "fail_set" {
  name                     = "set-records"
  location                 = "US"
  public_access_prevention = "inherited"
}

resource "google_storage_bucket" "unknown_variable" {
  name                     = "variable-records"
  location                 = "US"
  public_access_prevention = var.unknown
}
