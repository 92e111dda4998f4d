resource "google_sql_database_instance" "pass_on" {
  name             = "on-records"
  database_version = "POSTGRES_16"
  settings {
    tier = "db-custom-2-7680"
    backup_configuration {
      enabled = true
    }
  }
}

resource "google_sql_database_instance" "fail_default" {
  name             = "default-records"
  database_version = "POSTGRES_16"
  settings {
    tier = "db-custom-2-7680"

  }
}

resource "google_sql_database_instance" "pass_three" {
  name             = "three-records"
  database_version = "POSTGRES_16"
  settings {
    tier = "db-custom-2-7680"
    backup_configuration {
      enabled = true
      backup_retention_settings {
        retained_backups = 3
      }
    }
  }
}

resource "google_sql_database_instance" "na_replica" {
  name                 = "replica-records"
  database_version     = "POSTGRES_16"
  master_instance_name = "records"
}

