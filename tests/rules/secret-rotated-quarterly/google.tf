resource "google_secret_manager_secret" "pass_month" {
  secret_id = "pass-month"
  replication {
    auto {}
  }
  rotation {
    next_rotation_time = "2027-01-01T00:00:00Z"
    rotation_period    = "2592000s"
  }
}

resource "google_secret_manager_secret" "fail_year" {
  secret_id = "fail-year"
  replication {
    auto {}
  }
  rotation {
    next_rotation_time = "2027-01-01T00:00:00Z"
    rotation_period    = "31536000s"
  }
}

resource "google_secret_manager_secret" "fail_none" {
  secret_id = "fail-none"
  replication {
    auto {}
  }
}
