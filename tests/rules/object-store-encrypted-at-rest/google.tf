resource "google_storage_bucket" "pass_always" {
  name     = "pass-always-records"
  location = "US"
}
