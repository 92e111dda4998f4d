resource "google_secret_manager_secret" "pass_named" {
  secret_id = "pass-named"
  replication {
    auto {}
  }
}

resource "google_secret_manager_secret" "fail_everyone" {
  secret_id = "fail-everyone"
  replication {
    auto {}
  }
}

resource "google_secret_manager_secret" "pass_none" {
  secret_id = "pass-none"
  replication {
    auto {}
  }
}

resource "google_secret_manager_secret_iam_member" "named" {
  secret_id = google_secret_manager_secret.pass_named.id
  role      = "roles/secretmanager.secretAccessor"
  member    = "serviceAccount:portal@clinic.iam.gserviceaccount.com"
}

resource "google_secret_manager_secret_iam_member" "everyone" {
  secret_id = google_secret_manager_secret.fail_everyone.id
  role      = "roles/secretmanager.secretAccessor"
  member    = "allUsers"
}
