variable "unknown" {}

resource "google_pubsub_subscription" "pass_private" {
  name  = "pass-private"
  topic = "visits"
}

resource "google_pubsub_subscription" "na_granted" {
  name  = "na-granted"
  topic = "visits"
}

resource "google_pubsub_subscription_iam_member" "fail_member" {
  role         = "roles/pubsub.subscriber"
  subscription = google_pubsub_subscription.na_granted.id
  member       = "allUsers"
}

resource "google_pubsub_subscription_iam_member" "pass_nurse" {
  role         = "roles/pubsub.subscriber"
  subscription = google_pubsub_subscription.na_granted.id
  member       = "user:nurse@clinic.example"
}

resource "google_pubsub_subscription_iam_member" "unknown_variable" {
  role         = "roles/pubsub.subscriber"
  subscription = "elsewhere"
  member       = var.unknown
}
