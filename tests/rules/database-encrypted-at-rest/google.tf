resource "google_sql_database_instance" "pass_always" {
  name             = "always-records"
  database_version = "POSTGRES_16"
}
