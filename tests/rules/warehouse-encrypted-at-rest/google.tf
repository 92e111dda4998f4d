resource "google_bigquery_dataset" "pass_always" {
  dataset_id = "always"
}

resource "google_bigquery_table" "pass_table" {
  dataset_id = "records"
  table_id   = "pass-table"
}
