resource "aws_elasticache_replication_group" "pass" {
  replication_group_id       = "pass"
  description                = "Sessions"
  node_type                  = "cache.t3.small"
  automatic_failover_enabled = true
  multi_az_enabled           = true
  num_cache_clusters         = 2
}

resource "aws_elasticache_replication_group" "fail" {
  replication_group_id = "fail"
  description          = "Sessions"
  node_type            = "cache.t3.small"
}

resource "aws_memorydb_cluster" "pass_memorydb" {
  name      = "pass-memorydb"
  node_type = "db.t4g.small"
  acl_name  = "clinic"
}

resource "aws_memorydb_cluster" "fail_memorydb" {
  name                   = "fail-memorydb"
  node_type              = "db.t4g.small"
  acl_name               = "clinic"
  num_replicas_per_shard = 0
}

resource "aws_dax_cluster" "pass_accelerator" {
  cluster_name       = "pass-accelerator"
  iam_role_arn       = "arn:aws:iam::123456789012:role/dax"
  node_type          = "dax.r4.large"
  replication_factor = 3
}

resource "aws_dax_cluster" "fail_accelerator" {
  cluster_name       = "fail-accelerator"
  iam_role_arn       = "arn:aws:iam::123456789012:role/dax"
  node_type          = "dax.r4.large"
  replication_factor = 1
}
