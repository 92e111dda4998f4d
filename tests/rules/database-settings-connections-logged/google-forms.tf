variable "flag" {}

resource "google_sql_database_instance" "unknown_some_flag" {
  database_version = "POSTGRES_16"
  settings {
    database_flags {
      name  = var.flag
      value = "on"
    }
  }
}

resource "google_sql_database_instance" "pass_beside_some_flag" {
  database_version = "POSTGRES_16"
  settings {
    database_flags {
      name  = var.flag
      value = "on"
    }
    database_flags {
      name  = "log_connections"
      value = "on"
    }
  }
}
