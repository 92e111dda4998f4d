variable "unknown" {}

resource "aws_elasticache_replication_group" "pass_set" {
  replication_group_id       = "set-records"
  description                = "sessions"
  node_type                  = "cache.t3.micro"
  num_cache_clusters         = 2
  at_rest_encryption_enabled = true
}

resource "aws_elasticache_replication_group" "fail_default" {
  replication_group_id = "default-records"
  description          = "sessions"
  node_type            = "cache.t3.micro"
  num_cache_clusters   = 2
}

resource "aws_elasticache_replication_group" "unknown_variable" {
  replication_group_id       = "variable-records"
  description                = "sessions"
  node_type                  = "cache.t3.micro"
  num_cache_clusters         = 2
  at_rest_encryption_enabled = var.unknown
}

resource "aws_appsync_api_cache" "pass_graph" {
  api_id                     = "abcdefghijklmnopqrstuvwxyz"
  api_caching_behavior       = "FULL_REQUEST_CACHING"
  type                       = "LARGE"
  ttl                        = 900
  at_rest_encryption_enabled = true
}

resource "aws_appsync_api_cache" "fail_graph" {
  api_id               = "abcdefghijklmnopqrstuvwxyz"
  api_caching_behavior = "FULL_REQUEST_CACHING"
  type                 = "LARGE"
  ttl                  = 900
}

resource "aws_dax_cluster" "pass_accelerator" {
  cluster_name       = "pass-accelerator"
  iam_role_arn       = "arn:aws:iam::123456789012:role/dax"
  node_type          = "dax.r4.large"
  replication_factor = 1
  server_side_encryption {
    enabled = true
  }
}

resource "aws_dax_cluster" "fail_accelerator" {
  cluster_name       = "fail-accelerator"
  iam_role_arn       = "arn:aws:iam::123456789012:role/dax"
  node_type          = "dax.r4.large"
  replication_factor = 1
}

resource "aws_dax_cluster" "fail_accelerator_off" {
  cluster_name       = "fail-accelerator-off"
  iam_role_arn       = "arn:aws:iam::123456789012:role/dax"
  node_type          = "dax.r4.large"
  replication_factor = 1
  server_side_encryption {
    enabled = false
  }
}

resource "aws_elasticache_replication_group" "pass_valkey" {
  replication_group_id = "pass-valkey"
  description          = "Sessions"
  node_type            = "cache.t3.small"
  engine               = "valkey"
}

resource "aws_elasticache_cluster" "fail_single" {
  cluster_id      = "fail-single"
  engine          = "redis"
  node_type       = "cache.t3.small"
  num_cache_nodes = 1
}

resource "aws_elasticache_cluster" "na_memcached" {
  cluster_id      = "na-memcached"
  node_type       = "cache.t3.small"
  num_cache_nodes = 1
  engine          = "memcached"
}

resource "aws_elasticache_serverless_cache" "pass_serverless" {
  name   = "pass-serverless"
  engine = "valkey"
}

resource "aws_memorydb_cluster" "pass_memorydb" {
  name      = "pass-memorydb"
  node_type = "db.t4g.small"
  acl_name  = "clinic"
}
