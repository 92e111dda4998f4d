variable "unknown" {}

resource "google_bigquery_table" "pass" {
  dataset_id = "records"
  table_id   = "pass"
}

resource "google_bigquery_table" "fail" {
  dataset_id          = "records"
  table_id            = "fail"
  deletion_protection = false
}

resource "google_bigquery_table" "unknown_variable" {
  dataset_id          = "records"
  table_id            = "unknown-variable"
  deletion_protection = var.unknown
}
