variable "unknown" {}

resource "google_sql_user" "pass" {
  instance = "records"
  name     = "root"
  host     = "%"
  password = "example-only"
}

resource "google_sql_user" "fail" {
  instance = "records"
  name     = "root"
  host     = "%"
}

resource "google_sql_user" "pass_host" {
  instance = "records"
  name     = "root"
  host     = "10.0.0.5"
}

resource "google_sql_user" "pass_other" {
  instance = "records"
  name     = "clinic"
}

resource "google_sql_user" "fail_no_host" {
  instance = "records"
  name     = "root"
}

resource "google_sql_user" "unknown_variable" {
  instance = "records"
  name     = "root"
  host     = "%"
  password = var.unknown
}

resource "google_sql_user" "unknown_type" {
  instance = "records"
  name     = "root"
  type     = var.unknown
}

resource "google_sql_user" "unknown_name" {
  instance = "records"
  name     = var.unknown
}

resource "google_sql_database_instance" "fail_instance" {
  name             = "open-records"
  database_version = "MYSQL_8_0"
  settings {
    tier = "db-f1-micro"
  }
}

resource "google_sql_user" "fail_open" {
  instance = google_sql_database_instance.fail_instance.name
  name     = "root"
  host     = "%"
}

resource "google_sql_database_instance" "pass_instance" {
  name             = "closed-records"
  database_version = "MYSQL_8_0"
  settings {
    tier = "db-f1-micro"
  }
}

resource "google_sql_user" "pass_closed" {
  instance = google_sql_database_instance.pass_instance.name
  name     = "root"
  host     = "10.0.0.5"
}

resource "google_sql_database_instance" "na_postgres" {
  name             = "postgres-records"
  database_version = "POSTGRES_16"
  settings {
    tier = "db-f1-micro"
  }
}
