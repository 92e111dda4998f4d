resource "google_storage_bucket" "pass_storage" {
  name     = "records"
  location = "US"
}

resource "google_secret_manager_secret" "pass_secret" {
  secret_id = "database"
  replication {
    auto {}
  }
}

resource "google_firebase_database_instance" "fail_not_on_the_list" {
  region      = "us-central1"
  instance_id = "portal"
}

resource "google_notebooks_instance" "unknown_part_of_another" {
  name         = "research"
  location     = "us-central1-a"
  machine_type = "e2-medium"
}
