variable "unknown" {}

resource "google_sql_database_instance" "pass" {
  name             = "pass"
  database_version = "POSTGRES_14"
  settings {
    tier = "db-custom-2-7680"
    database_flags {
      name  = "log_executor_stats"
      value = "off"
    }
  }
}

resource "google_sql_database_instance" "fail" {
  name             = "fail"
  database_version = "POSTGRES_14"
  settings {
    tier = "db-custom-2-7680"
    database_flags {
      name  = "log_executor_stats"
      value = "on"
    }
  }
}

resource "google_sql_database_instance" "pass_default" {
  name             = "pass-default"
  database_version = "POSTGRES_14"
  settings {
    tier = "db-custom-2-7680"
  }
}

resource "google_sql_database_instance" "na_other_engine" {
  name             = "na-other-engine"
  database_version = "MYSQL_8_0"
  settings {
    tier = "db-custom-2-7680"
  }
}

resource "google_sql_database_instance" "unknown_variable" {
  name             = "unknown-variable"
  database_version = "POSTGRES_14"
  settings {
    tier = "db-custom-2-7680"
    database_flags {
      name  = "log_executor_stats"
      value = var.unknown
    }
  }
}
