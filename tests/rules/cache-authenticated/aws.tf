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
