resource "google_sql_database_instance" "pass_on" {
  name             = "on-records"
  database_version = "POSTGRES_16"
  settings {
    tier = "db-custom-2-7680"
    backup_configuration {
      enabled                        = true
      point_in_time_recovery_enabled = true
    }
  }
}

resource "google_sql_database_instance" "pass_mysql" {
  name             = "mysql-records"
  database_version = "MYSQL_8_0"
  settings {
    tier = "db-custom-2-7680"
    backup_configuration {
      enabled            = true
      binary_log_enabled = true
    }
  }
}

resource "google_sql_database_instance" "fail_off" {
  name             = "off-records"
  database_version = "POSTGRES_16"
  settings {
    tier = "db-custom-2-7680"
    backup_configuration {
      enabled = true
    }
  }
}

resource "google_firestore_database" "pass_firestore" {
  name                              = "pass-firestore"
  location_id                       = "nam5"
  type                              = "FIRESTORE_NATIVE"
  point_in_time_recovery_enablement = "POINT_IN_TIME_RECOVERY_ENABLED"
}

resource "google_firestore_database" "fail_firestore" {
  name        = "fail-firestore"
  location_id = "nam5"
  type        = "FIRESTORE_NATIVE"
}

resource "google_alloydb_cluster" "pass_alloydb" {
  cluster_id = "pass-alloydb"
  location   = "us-central1"
}

resource "google_alloydb_cluster" "fail_alloydb" {
  cluster_id = "fail-alloydb"
  location   = "us-central1"
  continuous_backup_config {
    enabled = false
  }
}
