variable "unknown" {}

resource "google_sql_database_instance" "pass_default" {
  name             = "pass-default"
  database_version = "POSTGRES_16"
  settings {
    tier = "db-custom-2-7680"
    backup_configuration {
      enabled = true
    }
  }
}

resource "google_sql_database_instance" "fail_three" {
  name             = "fail-three"
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

resource "google_sql_database_instance" "fail_none" {
  name             = "fail-none"
  database_version = "POSTGRES_16"
  settings {
    tier = "db-custom-2-7680"
  }
}

resource "google_sql_database_instance" "na_replica" {
  name             = "na-replica"
  database_version = "POSTGRES_16"
  settings {
    tier = "db-custom-2-7680"
  }
  master_instance_name = "records"
}

resource "google_sql_database_instance" "unknown_variable" {
  name             = "unknown-variable"
  database_version = "POSTGRES_16"
  settings {
    tier = "db-custom-2-7680"
    backup_configuration {
      enabled = true
      backup_retention_settings {
        retained_backups = var.unknown
      }
    }
  }
}

resource "google_alloydb_cluster" "pass_alloydb" {
  cluster_id = "pass-alloydb"
  location   = "us-central1"
}
