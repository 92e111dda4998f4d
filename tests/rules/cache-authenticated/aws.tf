resource "aws_elasticache_replication_group" "pass_token" {
  replication_group_id       = "token-records"
  description                = "sessions"
  node_type                  = "cache.t3.micro"
  num_cache_clusters         = 2
  transit_encryption_enabled = true
  auth_token                 = "example-only-token-0123"
}

resource "aws_elasticache_replication_group" "pass_groups" {
  replication_group_id       = "groups-records"
  description                = "sessions"
  node_type                  = "cache.t3.micro"
  num_cache_clusters         = 2
  transit_encryption_enabled = true
  user_group_ids             = ["clinic"]
}

resource "aws_elasticache_replication_group" "fail_none" {
  replication_group_id = "none-records"
  description          = "sessions"
  node_type            = "cache.t3.micro"
  num_cache_clusters   = 2
}

resource "aws_memorydb_cluster" "pass_memorydb" {
  name      = "pass-memorydb"
  node_type = "db.t4g.small"
  acl_name  = "clinic"
}

resource "aws_memorydb_cluster" "fail_memorydb" {
  name      = "fail-memorydb"
  node_type = "db.t4g.small"
  acl_name  = "open-access"
}

resource "aws_elasticache_serverless_cache" "pass_serverless" {
  name          = "pass-serverless"
  engine        = "valkey"
  user_group_id = "clinic"
}

resource "aws_elasticache_serverless_cache" "fail_serverless" {
  name   = "fail-serverless"
  engine = "valkey"
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
