resource "google_pubsub_topic_iam_binding" "open" {
  topic   = google_pubsub_topic.fail_binding.id
  role    = "roles/viewer"
  members = ["user:nurse@clinic.example", "allUsers"]
}

resource "google_pubsub_topic" "pass_private" {
  name = "private-records"
}

resource "google_pubsub_topic" "fail_binding" {
  name = "binding-records"
}
