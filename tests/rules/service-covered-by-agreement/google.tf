resource "google_storage_bucket" "pass_storage" {
  name     = "records"
  location = "US"
}

resource "google_secret_manager_secret" "unknown_not_listed" {
  secret_id = "database"
  replication {
    auto {}
  }
}
