resource "google_redis_instance" "pass_always" {
  name           = "always-records"
  memory_size_gb = 1
}
