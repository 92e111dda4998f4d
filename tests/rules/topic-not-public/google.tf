variable "unknown" {}

resource "google_pubsub_topic" "pass_private" {
  name = "pass-private"
}

resource "google_pubsub_topic" "na_granted" {
  name = "na-granted"
}

resource "google_pubsub_topic_iam_binding" "fail_binding" {
  role    = "roles/pubsub.publisher"
  topic   = google_pubsub_topic.na_granted.id
  members = ["user:nurse@clinic.example", "allUsers"]
}

resource "google_pubsub_topic_iam_binding" "pass_nurse" {
  role    = "roles/pubsub.publisher"
  topic   = google_pubsub_topic.na_granted.id
  members = ["user:nurse@clinic.example"]
}

resource "google_pubsub_topic_iam_binding" "unknown_variable" {
  role    = "roles/pubsub.publisher"
  topic   = "elsewhere"
  members = var.unknown
}

# The role is required; without it, whoever is named is named all the same.
resource "google_pubsub_topic_iam_member" "fail_without_role" {
  topic  = "elsewhere"
  member = "allUsers"
}
