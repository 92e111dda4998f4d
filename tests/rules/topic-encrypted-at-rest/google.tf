resource "google_pubsub_topic" "pass_always" {
  name = "always-records"
}
