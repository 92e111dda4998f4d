variable "unknown" {}

resource "google_sql_database_instance" "pass" {
  name             = "pass"
  database_version = "POSTGRES_14"
  settings {
    tier = "db-custom-2-7680"
    database_flags {
      name  = "log_lock_waits"
      value = "on"
    }
  }
}

resource "google_sql_database_instance" "fail" {
  name             = "fail"
  database_version = "POSTGRES_14"
  settings {
    tier = "db-custom-2-7680"
    database_flags {
      name  = "log_lock_waits"
      value = "off"
    }
  }
}

resource "google_sql_database_instance" "fail_default" {
  name             = "fail-default"
  database_version = "POSTGRES_14"
  settings {
    tier = "db-custom-2-7680"
  }
}

resource "google_sql_database_instance" "na_mysql" {
  name             = "na-mysql"
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
      name  = "log_lock_waits"
      value = var.unknown
    }
  }
}
