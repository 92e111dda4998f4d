resource "google_pubsub_lite_topic" "pass_always" {
  name = "pass-always"
}
