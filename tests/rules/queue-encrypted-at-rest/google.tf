resource "google_pubsub_subscription" "pass_always" {
  name  = "always-records"
  topic = "visits"
}
