variable "unknown" {}

resource "google_redis_instance" "pass_set" {
  name           = "set-records"
  memory_size_gb = 1
  auth_enabled   = true
}

resource "google_redis_instance" "fail_default" {
  name           = "default-records"
  memory_size_gb = 1
}

resource "google_redis_instance" "fail_set" {
  name           = "set-records"
  memory_size_gb = 1
  auth_enabled   = false
}

resource "google_redis_instance" "unknown_variable" {
  name           = "variable-records"
  memory_size_gb = 1
  auth_enabled   = var.unknown
}

resource "google_redis_cluster" "pass_cluster" {
  name        = "pass-cluster"
  shard_count = 3
  psc_configs {
    network = "records"
  }
  authorization_mode = "AUTH_MODE_IAM_AUTH"
}

resource "google_redis_cluster" "fail_cluster" {
  name        = "fail-cluster"
  shard_count = 3
  psc_configs {
    network = "records"
  }
}

resource "google_memorystore_instance" "pass_valkey" {
  instance_id        = "pass-valkey"
  location           = "us-central1"
  shard_count        = 3
  authorization_mode = "IAM_AUTH"
}

resource "google_memorystore_instance" "fail_valkey" {
  instance_id = "fail-valkey"
  location    = "us-central1"
  shard_count = 3
}
