variable "unknown" {}

resource "aws_elasticache_cluster" "pass" {
  cluster_id        = "pass"
  engine            = "redis"
  node_type         = "cache.t3.small"
  num_cache_nodes   = 1
  subnet_group_name = "private"
}

resource "aws_elasticache_cluster" "fail" {
  cluster_id      = "fail"
  engine          = "redis"
  node_type       = "cache.t3.small"
  num_cache_nodes = 1
}

resource "aws_elasticache_cluster" "fail_named_default" {
  cluster_id        = "fail-named-default"
  engine            = "redis"
  node_type         = "cache.t3.small"
  num_cache_nodes   = 1
  subnet_group_name = "default"
}

resource "aws_elasticache_replication_group" "pass_group" {
  replication_group_id = "pass-group"
  description          = "Sessions"
  node_type            = "cache.t3.small"
  subnet_group_name    = "private"
}

resource "aws_elasticache_replication_group" "fail_group" {
  replication_group_id = "fail-group"
  description          = "Sessions"
  node_type            = "cache.t3.small"
}

resource "aws_elasticache_cluster" "unknown_variable" {
  cluster_id        = "unknown-variable"
  engine            = "redis"
  node_type         = "cache.t3.small"
  num_cache_nodes   = 1
  subnet_group_name = var.unknown
}
