resource "google_sql_database_instance" "pass_default" {
  name             = "default-records"
  database_version = "POSTGRES_16"
}

resource "google_sql_database_instance" "fail_off" {
  name                = "off-records"
  database_version    = "POSTGRES_16"
  deletion_protection = false
}

resource "google_spanner_database" "pass_spanner" {
  name     = "pass-spanner"
  instance = "records"
}

resource "google_spanner_database" "fail_spanner" {
  name                = "fail-spanner"
  instance            = "records"
  deletion_protection = false
}

resource "google_bigtable_instance" "pass_bigtable" {
  name = "pass-bigtable"
  cluster {
    cluster_id = "records"
    zone       = "us-central1-b"
    num_nodes  = 1
  }
}

resource "google_bigtable_instance" "fail_bigtable" {
  name = "fail-bigtable"
  cluster {
    cluster_id = "records"
    zone       = "us-central1-b"
    num_nodes  = 1
  }
  deletion_protection = false
}

resource "google_firestore_database" "pass_firestore" {
  name                    = "pass-firestore"
  location_id             = "nam5"
  type                    = "FIRESTORE_NATIVE"
  delete_protection_state = "DELETE_PROTECTION_ENABLED"
}

resource "google_firestore_database" "fail_firestore" {
  name        = "fail-firestore"
  location_id = "nam5"
  type        = "FIRESTORE_NATIVE"
}
