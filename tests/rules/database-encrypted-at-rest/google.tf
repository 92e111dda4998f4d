resource "google_sql_database_instance" "pass_always" {
  name             = "always-records"
  database_version = "POSTGRES_16"
}

resource "google_spanner_database" "pass_spanner" {
  name     = "pass-spanner"
  instance = "records"
}

resource "google_bigtable_instance" "pass_bigtable" {
  name = "pass-bigtable"
  cluster {
    cluster_id = "records"
    zone       = "us-central1-b"
    num_nodes  = 1
  }
}

resource "google_alloydb_cluster" "pass_alloydb" {
  cluster_id = "pass-alloydb"
  location   = "us-central1"
}

resource "google_firestore_database" "pass_firestore" {
  name        = "pass-firestore"
  location_id = "nam5"
  type        = "FIRESTORE_NATIVE"
}
