resource "google_sql_database_instance" "pass_default" {
  name             = "default-records"
  database_version = "POSTGRES_16"
}

resource "google_sql_database_instance" "fail_off" {
  name                = "off-records"
  database_version    = "POSTGRES_16"
  deletion_protection = false
}
