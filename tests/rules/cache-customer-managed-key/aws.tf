variable "unknown" {}

resource "aws_kms_key" "records" {
  description         = "Records"
  enable_key_rotation = true
}

resource "aws_elasticache_replication_group" "pass" {
  replication_group_id       = "pass"
  description                = "Sessions"
  node_type                  = "cache.t3.small"
  at_rest_encryption_enabled = true
  kms_key_id                 = aws_kms_key.records.arn
}

resource "aws_elasticache_replication_group" "fail" {
  replication_group_id       = "fail"
  description                = "Sessions"
  node_type                  = "cache.t3.small"
  at_rest_encryption_enabled = true
}

resource "aws_memorydb_cluster" "pass_memorydb" {
  name        = "pass-memorydb"
  node_type   = "db.t4g.small"
  acl_name    = "clinic"
  kms_key_arn = aws_kms_key.records.arn
}

resource "aws_memorydb_cluster" "fail_memorydb" {
  name      = "fail-memorydb"
  node_type = "db.t4g.small"
  acl_name  = "clinic"
}

resource "aws_elasticache_serverless_cache" "pass_serverless" {
  name       = "pass-serverless"
  engine     = "valkey"
  kms_key_id = aws_kms_key.records.arn
}

resource "aws_elasticache_serverless_cache" "fail_serverless" {
  name   = "fail-serverless"
  engine = "valkey"
}

resource "aws_memorydb_cluster" "unknown_variable" {
  name        = "unknown-variable"
  node_type   = "db.t4g.small"
  acl_name    = "clinic"
  kms_key_arn = var.unknown
}
