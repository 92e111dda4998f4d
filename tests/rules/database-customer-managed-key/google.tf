resource "google_kms_crypto_key" "records" {
  name     = "records"
  key_ring = "projects/clinic/locations/us/keyRings/records"
}

resource "google_sql_database_instance" "pass_key" {
  name                = "key-records"
  database_version    = "POSTGRES_16"
  encryption_key_name = google_kms_crypto_key.records.id
}

resource "google_sql_database_instance" "fail_default" {
  name             = "default-records"
  database_version = "POSTGRES_16"
}

resource "google_spanner_database" "pass_spanner" {
  name     = "pass-spanner"
  instance = "records"
  encryption_config {
    kms_key_name = google_kms_crypto_key.records.id
  }
}

resource "google_spanner_database" "fail_spanner" {
  name     = "fail-spanner"
  instance = "records"
}

resource "google_alloydb_cluster" "pass_alloydb" {
  cluster_id = "pass-alloydb"
  location   = "us-central1"
  encryption_config {
    kms_key_name = google_kms_crypto_key.records.id
  }
}

resource "google_alloydb_cluster" "fail_alloydb" {
  cluster_id = "fail-alloydb"
  location   = "us-central1"
}

resource "google_firestore_database" "pass_firestore" {
  name        = "pass-firestore"
  location_id = "nam5"
  type        = "FIRESTORE_NATIVE"
  cmek_config {
    kms_key_name = google_kms_crypto_key.records.id
  }
}

resource "google_firestore_database" "fail_firestore" {
  name        = "fail-firestore"
  location_id = "nam5"
  type        = "FIRESTORE_NATIVE"
}

resource "google_bigtable_instance" "pass_bigtable" {
  name = "pass-bigtable"
  cluster {
    cluster_id   = "one"
    zone         = "us-central1-b"
    kms_key_name = google_kms_crypto_key.records.id
  }
}

resource "google_bigtable_instance" "fail_bigtable" {
  name = "fail-bigtable"
  cluster {
    cluster_id   = "one"
    zone         = "us-central1-b"
    kms_key_name = google_kms_crypto_key.records.id
  }
  cluster {
    cluster_id = "two"
    ztwo       = "us-central1-b"
  }
}
