variable "unknown" {}

resource "google_redis_instance" "pass" {
  name           = "pass"
  memory_size_gb = 1
  tier           = "STANDARD_HA"
}

resource "google_redis_instance" "fail" {
  name           = "fail"
  memory_size_gb = 1
}

resource "google_redis_cluster" "pass_cluster" {
  name        = "pass-cluster"
  shard_count = 3
  psc_configs {
    network = "records"
  }
  replica_count = 1
}

resource "google_redis_cluster" "fail_cluster" {
  name        = "fail-cluster"
  shard_count = 3
  psc_configs {
    network = "records"
  }
}

resource "google_redis_instance" "unknown_variable" {
  name           = "unknown-variable"
  memory_size_gb = 1
  tier           = var.unknown
}
