resource "google_bigquery_dataset" "pass_always" {
  dataset_id = "always"
}
