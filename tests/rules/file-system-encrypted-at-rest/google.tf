resource "google_filestore_instance" "pass_always" {
  name     = "records"
  tier     = "ENTERPRISE"
  location = "us-central1"
}
