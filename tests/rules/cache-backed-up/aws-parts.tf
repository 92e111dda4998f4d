resource "aws_elasticache_cluster" "fail_engine_of_its_group" {
  cluster_id           = "sessions"
  parameter_group_name = "default.redis7"
}

resource "aws_elasticache_cluster" "pass_with_snapshots" {
  cluster_id               = "sessions"
  snapshot_retention_limit = 7
}

resource "aws_elasticache_cluster" "na_memcached_by_its_group" {
  cluster_id           = "pages"
  parameter_group_name = "default.memcached1.6"
}
