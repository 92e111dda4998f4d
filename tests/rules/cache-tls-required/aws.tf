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
