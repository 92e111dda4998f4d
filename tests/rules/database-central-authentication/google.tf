resource "google_sql_database_instance" "pass_flag" {
  name             = "flag-records"
  database_version = "POSTGRES_16"
  settings {
    tier = "db-custom-2-7680"
    database_flags {
      name  = "cloudsql.iam_authentication"
      value = "on"
    }
  }
}

resource "google_sql_database_instance" "fail_none" {
  name             = "none-records"
  database_version = "POSTGRES_16"
  settings {
    tier = "db-custom-2-7680"

  }
}
