resource "google_compute_disk" "pass_always" {
  name = "always-records"
  zone = "us-central1-a"
}
