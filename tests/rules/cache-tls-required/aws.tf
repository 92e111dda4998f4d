variable "unknown" {}

resource "aws_elasticache_replication_group" "pass_set" {
  replication_group_id       = "set-records"
  description                = "sessions"
  node_type                  = "cache.t3.micro"
  num_cache_clusters         = 2
  transit_encryption_enabled = true
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
  transit_encryption_enabled = var.unknown
}

resource "aws_appsync_api_cache" "pass_graph" {
  api_id                     = "abcdefghijklmnopqrstuvwxyz"
  api_caching_behavior       = "FULL_REQUEST_CACHING"
  type                       = "LARGE"
  ttl                        = 900
  transit_encryption_enabled = true
}

resource "aws_appsync_api_cache" "fail_graph" {
  api_id               = "abcdefghijklmnopqrstuvwxyz"
  api_caching_behavior = "FULL_REQUEST_CACHING"
  type                 = "LARGE"
  ttl                  = 900
}

resource "aws_memorydb_cluster" "pass_memorydb" {
  name      = "pass-memorydb"
  node_type = "db.t4g.small"
  acl_name  = "clinic"
}

resource "aws_memorydb_cluster" "fail_memorydb" {
  name        = "fail-memorydb"
  node_type   = "db.t4g.small"
  acl_name    = "clinic"
  tls_enabled = false
}

resource "aws_dax_cluster" "pass_accelerator" {
  cluster_name                     = "pass-accelerator"
  iam_role_arn                     = "arn:aws:iam::123456789012:role/dax"
  node_type                        = "dax.r4.large"
  replication_factor               = 1
  cluster_endpoint_encryption_type = "TLS"
}

resource "aws_dax_cluster" "fail_accelerator" {
  cluster_name       = "fail-accelerator"
  iam_role_arn       = "arn:aws:iam::123456789012:role/dax"
  node_type          = "dax.r4.large"
  replication_factor = 1
}

resource "aws_elasticache_replication_group" "fail_preferred" {
  replication_group_id       = "fail-preferred"
  description                = "Sessions"
  node_type                  = "cache.t3.small"
  engine_version             = "7.1"
  transit_encryption_enabled = true
  transit_encryption_mode    = "preferred"
}

resource "aws_elasticache_cluster" "pass_memcached" {
  cluster_id                 = "pass-memcached"
  node_type                  = "cache.t3.small"
  num_cache_nodes            = 1
  engine                     = "memcached"
  engine_version             = "1.6.22"
  transit_encryption_enabled = true
  subnet_group_name          = "private"
}

resource "aws_elasticache_cluster" "fail_memcached" {
  cluster_id      = "fail-memcached"
  node_type       = "cache.t3.small"
  num_cache_nodes = 1
  engine          = "memcached"
}
