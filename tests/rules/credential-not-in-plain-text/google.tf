variable "password" {}

resource "random_password" "records" {
  length = 24
}

resource "google_sql_user" "fail_written" {
  name     = "fail-written"
  instance = "records"
  password = "Summer2024!"
}

resource "google_sql_user" "pass_random" {
  name     = "pass-random"
  instance = "records"
  password = random_password.records.result
}

resource "google_sql_user" "pass_variable" {
  name     = "pass-variable"
  instance = "records"
  password = var.password
}

resource "google_sql_user" "pass_iam" {
  name     = "pass-iam"
  instance = "records"
  type     = "CLOUD_IAM_USER"
}

resource "google_compute_disk" "fail_key" {
  name = "records"
  zone = "us-central1-a"
  disk_encryption_key {
    raw_key = "SGVsbG8gZnJvbSBHb29nbGUgQ2xvdWQgUGxhdGZvcm0="
  }
}

resource "google_compute_disk" "pass_key" {
  name = "records"
  zone = "us-central1-a"
  disk_encryption_key {
    kms_key_self_link = "projects/clinic/locations/us/keyRings/records/cryptoKeys/disks"
  }
}
