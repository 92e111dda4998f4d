resource "google_redis_instance" "pass_always" {
  name           = "always-records"
  memory_size_gb = 1
}

resource "google_memcache_instance" "pass_memcached" {
  name       = "pass-memcached"
  node_count = 1
  node_config {
    cpu_count      = 1
    memory_size_mb = 1024
  }
}
