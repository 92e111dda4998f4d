variable "unknown" {}

resource "aws_elasticache_cluster" "pass" {
  cluster_id      = "pass"
  engine          = "redis"
  node_type       = "cache.t3.small"
  num_cache_nodes = 1
}

resource "aws_elasticache_cluster" "fail" {
  cluster_id                 = "fail"
  engine                     = "redis"
  node_type                  = "cache.t3.small"
  num_cache_nodes            = 1
  auto_minor_version_upgrade = false
}

resource "aws_memorydb_cluster" "pass_memorydb" {
  name      = "pass-memorydb"
  node_type = "db.t4g.small"
  acl_name  = "clinic"
}

resource "aws_memorydb_cluster" "fail_memorydb" {
  name                       = "fail-memorydb"
  node_type                  = "db.t4g.small"
  acl_name                   = "clinic"
  auto_minor_version_upgrade = false
}

resource "aws_elasticache_cluster" "unknown_variable" {
  cluster_id                 = "unknown-variable"
  engine                     = "redis"
  node_type                  = "cache.t3.small"
  num_cache_nodes            = 1
  auto_minor_version_upgrade = var.unknown
}
