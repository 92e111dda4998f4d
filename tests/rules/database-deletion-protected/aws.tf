variable "unknown" {}

resource "aws_db_instance" "pass_set" {
  allocated_storage   = 20
  engine              = "postgres"
  engine_version      = "14.12"
  instance_class      = "db.t3.micro"
  username            = "clinic"
  password            = "example-only"
  skip_final_snapshot = true
  deletion_protection = true
}

resource "aws_db_instance" "fail_default" {
  allocated_storage   = 20
  engine              = "postgres"
  engine_version      = "14.12"
  instance_class      = "db.t3.micro"
  username            = "clinic"
  password            = "example-only"
  skip_final_snapshot = true
}

resource "aws_rds_cluster" "pass_rds_cluster" {
  engine              = "aurora-postgresql"
  master_username     = "clinic"
  master_password     = "example-only"
  skip_final_snapshot = true
  deletion_protection = true
}

resource "aws_rds_cluster" "fail_rds_cluster" {
  engine              = "aurora-postgresql"
  master_username     = "clinic"
  master_password     = "example-only"
  skip_final_snapshot = true
}

resource "aws_docdb_cluster" "pass_docdb_cluster" {
  master_username     = "clinic"
  master_password     = "example-only"
  skip_final_snapshot = true
  deletion_protection = true
}

resource "aws_docdb_cluster" "fail_docdb_cluster" {
  master_username     = "clinic"
  master_password     = "example-only"
  skip_final_snapshot = true
}

resource "aws_neptune_cluster" "pass_neptune_cluster" {
  skip_final_snapshot = true
  deletion_protection = true
}

resource "aws_neptune_cluster" "fail_neptune_cluster" {
  skip_final_snapshot = true
}

resource "aws_db_instance" "unknown_variable" {
  allocated_storage   = 20
  engine              = "postgres"
  engine_version      = "14.12"
  instance_class      = "db.t3.micro"
  username            = "clinic"
  password            = "example-only"
  skip_final_snapshot = true
  deletion_protection = var.unknown
}

resource "aws_qldb_ledger" "pass_ledger" {
  name             = "pass-ledger"
  permissions_mode = "STANDARD"
}

resource "aws_qldb_ledger" "fail_ledger" {
  name                = "fail-ledger"
  permissions_mode    = "STANDARD"
  deletion_protection = false
}

resource "aws_docdb_cluster" "pass_documents" {
  cluster_identifier  = "pass-documents"
  master_username     = "clinic"
  master_password     = "example-only"
  skip_final_snapshot = true
  deletion_protection = true
}

resource "aws_docdb_cluster" "fail_documents" {
  cluster_identifier  = "fail-documents"
  master_username     = "clinic"
  master_password     = "example-only"
  skip_final_snapshot = true
}

resource "aws_neptune_cluster" "pass_graph" {
  cluster_identifier  = "pass-graph"
  skip_final_snapshot = true
  deletion_protection = true
}

resource "aws_neptune_cluster" "fail_graph" {
  cluster_identifier  = "fail-graph"
  skip_final_snapshot = true
}

resource "aws_rds_global_cluster" "pass_global" {
  global_cluster_identifier = "pass-global"
  engine                    = "aurora-postgresql"
  deletion_protection       = true
}

resource "aws_rds_global_cluster" "fail_global" {
  global_cluster_identifier = "fail-global"
  engine                    = "aurora-postgresql"
}
