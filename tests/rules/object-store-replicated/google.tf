variable "unknown" {}

resource "google_storage_bucket" "pass_multi" {
  name     = "pass-multi-records"
  location = "US"
}

resource "google_storage_bucket" "pass_dual" {
  name     = "pass-dual-records"
  location = "US"
  custom_placement_config {
    data_locations = ["US-EAST1", "US-WEST1"]
  }
}

resource "google_storage_bucket" "fail_region" {
  name     = "fail-region-records"
  location = "us-east1"
}
