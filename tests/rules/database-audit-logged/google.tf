variable "unknown" {}

resource "google_sql_database_instance" "pass_postgres" {
  name             = "pass-postgres"
  database_version = "POSTGRES_16"
  settings {
    tier = "db-custom-2-7680"
    database_flags {
      name  = "cloudsql.enable_pgaudit"
      value = "on"
    }
  }
}

resource "google_sql_database_instance" "fail_postgres" {
  name             = "fail-postgres"
  database_version = "POSTGRES_16"
  settings {
    tier = "db-custom-2-7680"
  }
}

resource "google_sql_database_instance" "pass_mysql" {
  name             = "pass-mysql"
  database_version = "MYSQL_8_0"
  settings {
    tier = "db-custom-2-7680"
    database_flags {
      name  = "cloudsql_mysql_audit"
      value = "ON"
    }
  }
}

resource "google_sql_database_instance" "pass_sqlserver" {
  name             = "pass-sqlserver"
  database_version = "SQLSERVER_2019_STANDARD"
  settings {
    tier = "db-custom-2-7680"
    sql_server_audit_config {
      bucket = "gs://audit"
    }
  }
}

resource "google_sql_database_instance" "fail_sqlserver" {
  name             = "fail-sqlserver"
  database_version = "SQLSERVER_2019_STANDARD"
  settings {
    tier = "db-custom-2-7680"
  }
}

resource "google_sql_database_instance" "unknown_variable" {
  name             = "unknown-variable"
  database_version = "POSTGRES_16"
  settings {
    tier = "db-custom-2-7680"
    database_flags {
      name  = "cloudsql.enable_pgaudit"
      value = var.unknown
    }
  }
}
