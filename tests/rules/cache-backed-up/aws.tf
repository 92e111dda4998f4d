variable "unknown" {}

resource "aws_elasticache_cluster" "pass" {
  cluster_id               = "pass"
  engine                   = "redis"
  node_type                = "cache.t3.small"
  num_cache_nodes          = 1
  snapshot_retention_limit = 1
}

resource "aws_elasticache_cluster" "fail" {
  cluster_id      = "fail"
  engine          = "redis"
  node_type       = "cache.t3.small"
  num_cache_nodes = 1
}

resource "aws_elasticache_replication_group" "pass_group" {
  replication_group_id     = "pass-group"
  description              = "Sessions"
  node_type                = "cache.t3.small"
  snapshot_retention_limit = 1
}

resource "aws_elasticache_replication_group" "fail_group" {
  replication_group_id = "fail-group"
  description          = "Sessions"
  node_type            = "cache.t3.small"
}

resource "aws_elasticache_cluster" "na_memcached" {
  cluster_id      = "na-memcached"
  node_type       = "cache.t3.small"
  num_cache_nodes = 1
  engine          = "memcached"
}

resource "aws_elasticache_cluster" "unknown_variable" {
  cluster_id               = "unknown-variable"
  engine                   = "redis"
  node_type                = "cache.t3.small"
  num_cache_nodes          = 1
  snapshot_retention_limit = var.unknown
}

resource "aws_elasticache_cluster" "na_member" {
  cluster_id           = "na-member"
  replication_group_id = aws_elasticache_replication_group.pass_group.id
}
