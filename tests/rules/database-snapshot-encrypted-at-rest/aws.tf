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
