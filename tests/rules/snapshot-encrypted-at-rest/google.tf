resource "google_compute_image" "pass_always" {
  name        = "always-records"
  source_disk = "records"
}
