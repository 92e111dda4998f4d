resource "google_pubsub_subscription_iam_member" "open" {
  subscription = google_pubsub_subscription.fail_member.id
  role         = "roles/viewer"
  member       = "allUsers"
}

resource "google_pubsub_subscription" "pass_private" {
  name  = "private-records"
  topic = "visits"
}

resource "google_pubsub_subscription" "fail_member" {
  name  = "member-records"
  topic = "visits"
}
