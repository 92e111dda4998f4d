resource "google_secret_manager_secret" "pass_rotated" {
  secret_id = "rotated-records"
  replication {
    auto {}
  }
  rotation {
    rotation_period    = "7776000s"
    next_rotation_time = "2027-01-01T00:00:00Z"
  }
}

resource "google_secret_manager_secret" "fail_never" {
  secret_id = "never-records"
  replication {
    auto {}
  }
}
