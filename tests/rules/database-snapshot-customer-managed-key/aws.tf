resource "aws_kms_key" "records" {
  description         = "Records"
  enable_key_rotation = true
}

resource "aws_db_instance" "records" {
  identifier          = "records"
  allocated_storage   = 20
  engine              = "postgres"
  instance_class      = "db.t3.micro"
  username            = "clinic"
  password            = "example-only"
  skip_final_snapshot = true
  storage_encrypted   = true
  kms_key_id          = aws_kms_key.records.arn
}
resource "aws_db_instance" "plain" {
  identifier          = "plain"
  allocated_storage   = 20
  engine              = "postgres"
  instance_class      = "db.t3.micro"
  username            = "clinic"
  password            = "example-only"
  skip_final_snapshot = true
}
resource "aws_rds_cluster" "records" {
  cluster_identifier  = "records"
  engine              = "aurora-postgresql"
  master_username     = "clinic"
  master_password     = "example-only"
  skip_final_snapshot = true
  storage_encrypted   = true
  kms_key_id          = aws_kms_key.records.arn
}
resource "aws_rds_cluster" "plain" {
  cluster_identifier  = "plain"
  engine              = "aurora-postgresql"
  master_username     = "clinic"
  master_password     = "example-only"
  skip_final_snapshot = true
}
resource "aws_neptune_cluster" "records" {
  cluster_identifier  = "graph"
  skip_final_snapshot = true
  storage_encrypted   = true
  kms_key_arn         = aws_kms_key.records.arn
}
resource "aws_neptune_cluster" "plain" {
  cluster_identifier  = "plain-graph"
  skip_final_snapshot = true
}

resource "aws_db_snapshot" "pass_instance" {
  db_instance_identifier = aws_db_instance.records.identifier
  db_snapshot_identifier = "pass-instance"
}

resource "aws_db_snapshot" "fail_instance" {
  db_snapshot_identifier = "fail-instance"
  db_instance_identifier = aws_db_instance.plain.identifier
}

resource "aws_db_cluster_snapshot" "pass_cluster" {
  db_cluster_identifier          = aws_rds_cluster.records.cluster_identifier
  db_cluster_snapshot_identifier = "pass-cluster"
}

resource "aws_db_cluster_snapshot" "fail_cluster" {
  db_cluster_snapshot_identifier = "fail-cluster"
  db_cluster_identifier          = aws_rds_cluster.plain.cluster_identifier
}

resource "aws_neptune_cluster_snapshot" "pass_graph" {
  db_cluster_identifier          = aws_neptune_cluster.records.cluster_identifier
  db_cluster_snapshot_identifier = "pass-graph"
}

resource "aws_neptune_cluster_snapshot" "fail_graph" {
  db_cluster_snapshot_identifier = "fail-graph"
  db_cluster_identifier          = aws_neptune_cluster.plain.cluster_identifier
}

resource "aws_db_snapshot" "unknown_elsewhere" {
  db_snapshot_identifier = "unknown-elsewhere"
  db_instance_identifier = "made-elsewhere"
}

resource "aws_db_snapshot_copy" "pass_copy" {
  source_db_snapshot_identifier = "arn:aws:rds:us-east-1:123456789012:snapshot:records"
  target_db_snapshot_identifier = "pass-copy"
  kms_key_id                    = aws_kms_key.records.arn
}

resource "aws_db_snapshot_copy" "fail_copy" {
  source_db_snapshot_identifier = "arn:aws:rds:us-east-1:123456789012:snapshot:records"
  target_db_snapshot_identifier = "fail-copy"
}

resource "aws_memorydb_snapshot" "pass_sessions" {
  name         = "pass-sessions"
  cluster_name = "sessions"
  kms_key_arn  = aws_kms_key.records.arn
}

resource "aws_memorydb_snapshot" "fail_sessions" {
  name         = "fail-sessions"
  cluster_name = "sessions"
}

resource "aws_db_instance_automated_backups_replication" "pass_replicated" {
  source_db_instance_arn = "arn:aws:rds:us-west-2:123456789012:db:records"
  kms_key_id             = aws_kms_key.records.arn
}

resource "aws_db_instance_automated_backups_replication" "fail_replicated" {
  source_db_instance_arn = "arn:aws:rds:us-west-2:123456789012:db:records"
}

resource "aws_redshift_snapshot_copy_grant" "pass_grant" {
  snapshot_copy_grant_name = "pass-grant"
  kms_key_id               = aws_kms_key.records.arn
}

resource "aws_redshift_snapshot_copy_grant" "fail_grant" {
  snapshot_copy_grant_name = "fail-grant"
}
