resource "google_kms_crypto_key" "records" {
  name     = "records"
  key_ring = "records"
}

resource "google_redis_instance" "pass" {
  name                 = "pass"
  memory_size_gb       = 1
  customer_managed_key = google_kms_crypto_key.records.id
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
  kms_key = google_kms_crypto_key.records.id
}

resource "google_redis_cluster" "fail_cluster" {
  name        = "fail-cluster"
  shard_count = 3
  psc_configs {
    network = "records"
  }
}

resource "google_memorystore_instance" "pass_valkey" {
  instance_id = "pass-valkey"
  location    = "us-central1"
  shard_count = 3
  kms_key     = google_kms_crypto_key.records.id
}

resource "google_memorystore_instance" "fail_valkey" {
  instance_id = "fail-valkey"
  location    = "us-central1"
  shard_count = 3
}
